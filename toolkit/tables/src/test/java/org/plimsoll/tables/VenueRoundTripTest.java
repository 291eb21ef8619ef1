package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;

/** A copy of a venue reads back to the venue, and an edit of it changes the answers. */
class VenueRoundTripTest {
  private final Path folder;

  VenueRoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Venue> venues() {
    return Datasets.venues().stream().map(Datasets::venue);
  }

  @ParameterizedTest
  @MethodSource("venues")
  void aCopyReadsBackToTheVenue(Venue venue) {
    Path file = folder.resolve(venue.id() + ".venue.json");
    Datasets.writeVenue(venue, file);
    Venue read = Datasets.readVenue(file);
    assertThat(read).hasToString(venue.toString());
    assertThat(read.id()).isEqualTo(venue.id());
    assertThat(read.provenance()).isEqualTo(venue.provenance());
    assertThat(read.sides()).isEqualTo(venue.sides());
    for (MarginSchedule schedule : venue.schedules()) {
      MarginSchedule copy = read.schedule(schedule.symbol());
      assertThat(copy.contract()).isEqualTo(schedule.contract());
      assertThat(copy.rule()).isEqualTo(schedule.rule());
      assertThat(copy.brackets()).isEqualTo(schedule.brackets());
    }
  }

  /** Amounts as coarse as the venue prints them survive, with the tolerance that admits them. */
  @Test
  void coarseAmountsSurvive() throws IOException {
    List<Bracket> brackets =
        List.of(
            new Bracket(1, 0, 1000, 50, 0.0133, 0), new Bracket(2, 1000, 2000, 30, 0.0167, 4.6));
    MarginSchedule coarse =
        MarginSchedule.withTolerance(Contract.linear("A"), MarginRule.standard(), brackets, 2);
    Path file = folder.resolve("coarse.json");
    Datasets.writeVenue(Venue.of("v", "V", "2024", List.of(coarse)), file);
    assertThat(Files.readString(file)).contains("\"amountTolerance\": 3");
    assertThat(Datasets.readVenue(file).schedule("A").brackets()).isEqualTo(brackets);
  }

  @Test
  void anEditChangesTheAnswer() throws IOException {
    Path file = folder.resolve("mine.json");
    Datasets.writeVenue(Datasets.venue("bybit-linear"), file);
    assertThat(price(Datasets.readVenue(file))).isEqualTo(19_700);
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace(
            "\"rate\": 0.005, \"maxLeverage\": 100, \"amount\": 0}",
            "\"rate\": \"1%\", \"maxLeverage\": 100}"));
    assertThat(price(Datasets.readVenue(file))).isEqualTo(19_800);
    assertThat(Datasets.readVenue(file, "mine").id()).isEqualTo("mine");
    assertThat(Datasets.readVenue(file, "mine").name()).isEqualTo("Bybit linear perpetuals");
  }

  private static double price(Venue venue) {
    return Position.longOf(1, venue.schedule("EXAMPLE")).at(20_000).leverage(50).liquidationPrice();
  }

  /** A bundled description is itself a file to copy: its tables are found among the data sets. */
  @Test
  void aBundledFileCanBeCopiedAsItIs() throws IOException {
    Path file = folder.resolve("my-deribit.json");
    String text = CsvText.of("x", Catalogue.bytes("/datasets/venues/deribit.venue.json")).text();
    Files.writeString(file, text.replace("\"id\": \"deribit\"", "\"id\": \"mine\""));
    assertThat(Datasets.readVenue(file).id()).isEqualTo("mine");
    assertThat(Datasets.readVenue(file).symbols()).isEqualTo(Datasets.venue("deribit").symbols());
  }

  /** A table beside the description is preferred to a data set of the same name. */
  @Test
  void aTableBesideTheDescriptionIsRead() throws IOException {
    Files.writeString(
        folder.resolve("rates.csv"), "what,m,lev,q\nAAA,0.5%,100,1\nBBB,1%,50,10\nCCC,,,\n");
    Path file =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {"schema": "plimsoll-venue/1", "id": "mine", "name": "Mine", "asOf": "2025",
             "rule": {"maintenanceOn": "entry"},
             "brackets": [{"file": "rates.csv", "where": {"m": "*"},
               "columns": {"symbol": "{what}-PERP", "rate": "m", "maxLeverage": "lev",
                           "multiplier": "q"}}]}
            """);
    Venue venue = Datasets.readVenue(file);
    assertThat(venue.symbols()).containsExactly("AAA-PERP", "BBB-PERP");
    assertThat(venue.schedule("BBB-PERP").contract().multiplier()).isEqualTo(10);
    assertThat(venue.schedule("AAA-PERP").maintenanceMargin(1000)).isEqualTo(5);
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), "{}");
    Venue venue = Datasets.venue("deribit");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.writeVenue(venue, file))
        .withMessage(
            file
                + ": file must not exist yet, was '"
                + file
                + "'; remove it or choose another"
                + " name");
    Path lost = folder.resolve("no").resolve("where.json");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.writeVenue(venue, lost))
        .withMessage(lost + ": '" + lost + "' cannot be written: NoSuchFileException");
  }
}
