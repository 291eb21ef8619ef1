package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;

/** A bracket table of one's own: what is accepted, and the sentence for what is not. */
class BracketFileTest {
  private static final String HEADER =
      "symbol,tier,notional_floor,notional_cap,max_leverage,maintenance_margin_rate,"
          + "maintenance_amount\n";
  private static final String FIRST = "AUSDT,1,0,50000,125,0.004,0\n";
  private static final String SECOND = "AUSDT,2,50000,,100,0.005,50\n";
  private static final String NEEDED =
      "[symbol, tier, notional_floor, notional_cap, max_leverage, maintenance_margin_rate]";
  private static final String KNOWN =
      "[symbol, tier, notional_floor, notional_cap, max_leverage, maintenance_margin_rate,"
          + " maintenance_amount]";

  private final Path folder;

  BracketFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aGoodFileIsAVenueDatedByItsName() throws IOException {
    Venue venue = read(HEADER + FIRST + SECOND);
    assertThat(venue).hasToString("mine: 1 contract as of brackets.csv");
    assertThat(venue.schedule("AUSDT").maintenanceMargin(100_000)).isEqualTo(450);
    assertThat(venue.schedule("AUSDT").largestNotional()).isInfinite();
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreAccepted() throws IOException {
    Venue venue = read("\uFEFF" + (HEADER + FIRST + SECOND).replace("\n", "\r\n"));
    assertThat(venue.symbols()).containsExactly("AUSDT");
  }

  @Test
  void columnsMayStandInAnyOrder() throws IOException {
    Venue venue =
        read(
            "tier,symbol,maintenance_amount,notional_floor,notional_cap,max_leverage,"
                + "maintenance_margin_rate\n1,AUSDT,0,0,5e4,125,4e-3\n");
    assertThat(venue.schedule("AUSDT").largestNotional()).isEqualTo(50_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.4%", "0.4 %", "0.40%", "4e-1%"})
  void aRateMayBeInPercent(String rate) throws IOException {
    Venue venue = read(HEADER + FIRST.replace("0.004", rate) + SECOND.replace("0.005", "0.5%"));
    assertThat(venue.schedule("AUSDT"))
        .extracting(MarginSchedule::brackets)
        .isEqualTo(read(HEADER + FIRST + SECOND).schedule("AUSDT").brackets());
  }

  /** The shorter names other tools write; amounts left out follow from continuity. */
  @Test
  void shorterNamesAndNoAmountsAreAccepted() throws IOException {
    String rows = "AUSDT,1,0,50000,125,0.004\nAUSDT,2,50000,,100,0.005\n";
    String header =
        HEADER
            .replace(",maintenance_amount", "")
            .replace("maintenance_margin_rate", "maint_margin_rate");
    assertThat(read(header + rows).schedule("AUSDT").brackets())
        .isEqualTo(read(HEADER + FIRST + SECOND).schedule("AUSDT").brackets());
    String named = HEADER.replace("maintenance_amount", "maint_amount");
    assertThat(read(named + FIRST + SECOND).schedule("AUSDT").brackets())
        .isEqualTo(read(HEADER + FIRST + SECOND).schedule("AUSDT").brackets());
  }

  @Test
  void withoutAnIdTheFileNamesTheVenue() throws IOException {
    Path file = folder.resolve("brackets.csv");
    Files.writeString(file, HEADER + FIRST);
    assertThat(Datasets.readVenue(file).id()).isEqualTo("brackets.csv");
  }

  @Test
  void rowsOfContractsMayBeMixed() throws IOException {
    Venue venue =
        read(HEADER + FIRST + FIRST.replace('A', 'B') + SECOND + SECOND.replace('A', 'B'));
    assertThat(venue.symbols()).containsExactly("AUSDT", "BUSDT");
    assertThat(venue.schedule("BUSDT").brackets()).hasSize(2);
  }

  @Test
  void aPackedFileIsUnpacked() throws IOException {
    Path file = folder.resolve("brackets.csv.gz");
    Files.write(file, gzip(HEADER + FIRST));
    assertThat(Datasets.readVenue(file, "mine").symbols()).containsExactly("AUSDT");
  }

  @Test
  void aBlankIdIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Datasets.readVenue(folder.resolve("x.csv"), " "))
        .withMessage("a venue id must be a name such as binance-usdm, was ' '");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aDeviceIsNamedByItsPath() {
    refused(Path.of("/dev/null"), "/dev/null: must have a header line and rows, was empty");
  }

  @Test
  void aHeaderThatDiffersInCaseOrSpacesIsShown() {
    refused(
        HEADER.replace("tier,", " tier,") + FIRST,
        "brackets.csv line 1: must have the column tier, was \" tier\"; write it without spaces"
            + " and in lower case");
  }

  @Test
  void aMissingFileOrAFolderIsNamed() {
    Path file = folder.resolve("brackets.csv");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(file, "mine"))
        .withMessage("brackets.csv: no file '" + file + "'; check the path");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(folder, "mine"))
        .withMessage(folder.getFileName() + ": '" + folder + "' is a folder; name the file in it");
  }

  @Test
  void emptyFilesAreRefused() {
    refused("", "brackets.csv: must have a header line and rows, was empty");
    refused("\n \n", "brackets.csv: must have a header line and rows, was empty");
    refused(HEADER, "brackets.csv: must have at least one row below the header, had none");
  }

  @Test
  void notUtf8IsRefused() throws IOException {
    Path file = folder.resolve("brackets.csv");
    Files.write(file, "symbol,tür\n".getBytes(StandardCharsets.ISO_8859_1));
    refused(file, "brackets.csv: must be UTF-8 text, was not; save it as UTF-8");
  }

  @Test
  void aBrokenPackageIsRefused() throws IOException {
    Path file = folder.resolve("brackets.csv.gz");
    byte[] whole = gzip(HEADER + FIRST);
    String sentence =
        "brackets.csv.gz: must be a whole gzip file as its name says, was not; fetch or compress it"
            + " again";
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refused(file, sentence);
    Files.writeString(file, HEADER + FIRST);
    refused(file, sentence);
  }

  @Test
  void theHeaderMustHaveTheColumnsAndNoOther() {
    refused(
        HEADER.replace(",max_leverage", "") + "AUSDT,1,0,5,0.004,0\n",
        "brackets.csv line 1: must have the column max_leverage; the columns are " + NEEDED);
    refused(
        HEADER.replace("amount\n", "amount,note\n") + "AUSDT,1,0,5,125,0.004,0,x\n",
        "brackets.csv line 1, column note: must be one of " + KNOWN + "; rename or remove it");
    refused(
        HEADER.replace("amount\n", "amount,tier\n") + "AUSDT,1,0,5,125,0.004,0,1\n",
        "brackets.csv line 1, column tier: must be there once, was there 2 times; remove the"
            + " repeats");
    refused(
        HEADER.replace("amount\n", "amount,\n") + "AUSDT,1,0,5,125,0.004,0,\n",
        "brackets.csv line 1, column number 8: must not be blank");
  }

  @Test
  void anotherSeparatorIsRecognised() {
    refused(
        "symbol;tier\nAUSDT;1\n",
        "brackets.csv line 1: must separate cells with commas, was \"symbol;tier\"; the columns are "
            + NEEDED);
  }

  @Test
  void rowsMustHaveTheCellsOfTheHeader() {
    refused(
        HEADER + FIRST + "AUSDT,2,50000,,100,0.005\n",
        "brackets.csv line 3: must have 7 cells as the header has, had 6");
    refused(
        HEADER + FIRST + "AUSDT,2,50000,,100,0,005,50\n",
        "brackets.csv line 3: must have 7 cells as the header has, had 8; put a cell that holds a"
            + " comma in double quotes");
    refused(
        HEADER + FIRST + "\n" + SECOND, "brackets.csv line 3: must not be blank; delete the line");
  }

  @Test
  void quotesMustMatch() {
    refused(
        HEADER + "\"AUSDT,1,0,50000,125,0.004,0\n",
        "brackets.csv line 2: a cell opens with a double quote that is never closed");
    refused(
        HEADER + "A\"USDT,1,0,50000,125,0.004,0\n",
        "brackets.csv line 2: a double quote inside a cell must be doubled and the whole cell"
            + " quoted: \"a \"\"b\"\" c\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"0,004\"' | ', was \"0,004\"; write 0.004'",
        "'\"12,5\"'  | ', was \"12,5\"; write 12.5'",
        "'\"1,250\"' | ', was \"1,250\"; write 1250'",
        "'\"1,250.5\"' | ', was \"1,250.5\"; write 1250.5'",
        "0.4‰   | ', was \"0.4‰\"'",
        "' 0.004'    | ', was \" 0.004\"; write 0.004'",
        "abc         | ', was \"abc\"'",
        "NaN         | ', was \"NaN\"'",
        "Infinity    | ', was \"Infinity\"'",
        "0.004d      | ', was \"0.004d\"'",
        "0x1p3       | ', was \"0x1p3\"'",
        ".004        | ', was \".004\"'",
        "+0.004      | ', was \"+0.004\"'",
        "1e          | ', was \"1e\"'",
        "-           | ', was \"-\"'",
        "4.          | ', was \"4.\"'"
      })
  void aNumberIsWrittenWithAPoint(String cell, String found) {
    refused(
        HEADER + FIRST.replace("0.004", cell),
        "brackets.csv line 2, column maintenance_margin_rate: must be a number with a decimal point"
            + found);
  }

  @Test
  void otherCellsAreCheckedToo() {
    refused(
        HEADER + FIRST.replace("0.004", ""),
        "brackets.csv line 2, column maintenance_margin_rate: must not be blank");
    refused(
        HEADER + FIRST.replace("0.004", "1e999"),
        "brackets.csv line 2, column maintenance_margin_rate: must be a number below 1e308, was"
            + " \"1e999\"");
    refused(
        HEADER + FIRST.replace("AUSDT", " "),
        "brackets.csv line 2, column symbol: must not be blank");
    refused(
        HEADER + FIRST.replace("AUSDT", "AUSDT "),
        "brackets.csv line 2, column symbol: must be without spaces around it, was \"AUSDT \"; write"
            + " AUSDT");
    refused(
        HEADER + FIRST.replace("AUSDT,1", "AUSDT,1.0"),
        "brackets.csv line 2, column tier: must be a whole number from 1 to 999999999, was"
            + " \"1.0\"");
  }

  @Test
  void tiersMustCountUp() {
    refused(
        HEADER + FIRST + FIRST,
        "brackets.csv line 3, column tier: must be 2, was \"1\"; number the tiers of AUSDT from 1"
            + " without gap or repeat");
    refused(
        HEADER + SECOND,
        "brackets.csv line 2, column tier: must be 1, was \"2\"; number the tiers of AUSDT from 1"
            + " without gap or repeat");
  }

  /** The domain's own sentences, with the line and the column that broke the rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,-1,,100,0.005,50 | notional_floor | 'notional floor must be 0 or more, was -1'",
        "2,50000,100,100,0.005,50 | notional_cap | 'notional cap must be above the floor of 50,000, was 100'",
        "2,50000,,0,0.005,50 | max_leverage | 'max leverage must be 1 or more, was 0'",
        "2,50000,,100,-0.005,50 | maintenance_margin_rate | 'must be above 0 and below 1, was \"-0.005\"'",
        "2,50000,,100,4,50 | maintenance_margin_rate | 'must be above 0 and below 1, was \"4\"; rates are fractions, write 0.04'",
        "2,50000,,100,0.005,-50 | maintenance_amount | 'maintenance amount must be 0 or more, was -50'",
        "2,60000,,100,0.005,50 | notional_floor | 'AUSDT tier 2: notional floor must be the cap of the tier before, 50,000, was 60,000'",
        "2,50000,,100,0.003,50 | maintenance_margin_rate | 'AUSDT tier 2: maintenance margin rate must not fall below the 0.004 of the tier before, was 0.003'",
        "2,50000,,130,0.005,50 | max_leverage | 'AUSDT tier 2: max leverage must not rise above the 125 of the tier before, was 130'",
        "2,50000,,100,0.005,51 | maintenance_amount | 'AUSDT tier 2: maintenance amount must be 50 to keep the margin continuous, was 51'"
      })
  void aRowTheDomainRefusesIsNamed(String row, String column, String sentence) {
    refused(
        HEADER + FIRST.replace('A', 'B') + FIRST + "AUSDT," + row + "\n",
        "brackets.csv line 4, column " + column + ": " + sentence);
  }

  @Test
  void theLineThatBreaksTheScheduleIsFoundAmongMany() {
    refused(
        HEADER + FIRST + "AUSDT,2,50000,60000,100,0.005,51\nAUSDT,3,60000,70000,50,0.006,110\n",
        "brackets.csv line 3, column maintenance_amount: AUSDT tier 2: maintenance amount must be 50"
            + " to keep the margin continuous, was 51");
  }

  @Test
  void theExceptionKnowsThePlace() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(HEADER + FIRST.replace("0.004", "x")))
        .satisfies(
            refusal -> {
              assertThat(refusal.file()).isEqualTo("brackets.csv");
              assertThat(refusal.line()).isEqualTo(2);
              assertThat(refusal.column()).isEqualTo("maintenance_margin_rate");
            });
  }

  private Venue read(String text) throws IOException {
    Path file = folder.resolve("brackets.csv");
    Files.writeString(file, text);
    return Datasets.readVenue(file, "mine");
  }

  private void refused(String text, String sentence) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(text))
        .withMessage(sentence);
  }

  private static void refused(Path file, String sentence) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(file, "mine"))
        .withMessage(sentence);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
