package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Venue;

/** Leverage tiers as ccxt gives them. */
class CcxtTiersTest {
  private static final Venue BINANCE = Datasets.venue("binance-usdm");
  private static final String TWO =
      """
      {"AAA/USDT:USDT": [
        {"tier": 1, "symbol": "AAA/USDT:USDT", "currency": "USDT", "minNotional": 0,
         "maxNotional": 50000, "maintenanceMarginRate": 0.004, "maxLeverage": 125,
         "info": {"bracket": "1", "cum": "0.0", "more": [1, {"x": null}]}},
        {"tier": 2.0, "minNotional": 50000.0, "maxNotional": null,
         "maintenanceMarginRate": "0.005", "maxLeverage": 100, "info": {"cum": "50.0"}}
      ]}
      """;

  private final Path folder;

  CcxtTiersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("tiers.json"), text);
  }

  private void refused(String text, String sentence) throws IOException {
    Path file = file(text);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(file))
        .withMessage("tiers.json " + sentence);
  }

  private static String ccxt(MarginSchedule schedule, boolean withAmounts) {
    return schedule.brackets().stream()
        .map(bracket -> tier(bracket, withAmounts))
        .collect(Collectors.joining(",", "\"" + schedule.symbol() + "\": [", "]"));
  }

  private static String tier(Bracket bracket, boolean withAmounts) {
    String cap = Double.isFinite(bracket.notionalCap()) ? "" + bracket.notionalCap() : "null";
    return String.format(
        Locale.ROOT,
        "{\"tier\": %d, \"minNotional\": %s, \"maxNotional\": %s, \"maintenanceMarginRate\": %s,"
            + " \"maxLeverage\": %s, \"info\": {%s}}",
        bracket.tier(),
        bracket.notionalFloor(),
        cap,
        bracket.maintenanceMarginRate(),
        bracket.maxLeverage(),
        withAmounts ? "\"cum\": \"" + bracket.maintenanceAmount() + "\"" : "");
  }

  private Venue throughCcxt(boolean withAmounts) throws IOException {
    return Datasets.readVenue(
        file(
            BINANCE.schedules().stream()
                .map(schedule -> ccxt(schedule, withAmounts))
                .collect(Collectors.joining(",\n", "{", "}"))));
  }

  /** All 2,805 brackets of the venue, to the last digit. */
  @Test
  void binanceReadsTheSameFromCcxtAsFromItsTable() throws IOException {
    Venue read = throughCcxt(true);
    assertThat(read.symbols()).isEqualTo(BINANCE.symbols());
    for (MarginSchedule schedule : BINANCE.schedules()) {
      assertThat(read.schedule(schedule.symbol()).brackets()).isEqualTo(schedule.brackets());
    }
  }

  /** The published amounts are what continuity asks for: nothing is lost without them. */
  @Test
  void amountsLeftOutFollowFromContinuity() throws IOException {
    Venue read = throughCcxt(false);
    for (MarginSchedule schedule : BINANCE.schedules()) {
      assertThat(read.schedule(schedule.symbol()).brackets())
          .usingRecursiveComparison()
          .withComparatorForType(
              (a, b) -> a.equals(b) || Math.abs(a - b) < 0.0101 ? 0 : 1, Double.class)
          .isEqualTo(schedule.brackets());
    }
  }

  @Test
  void symbolsStayAsTheyAreAndOtherFieldsAreLeftUnread() throws IOException {
    Venue venue = Datasets.readVenue(file(TWO));
    assertThat(venue).hasToString("tiers.json: 1 contract as of tiers.json");
    assertThat(venue.schedule("AAA/USDT:USDT").brackets())
        .containsExactly(
            new Bracket(1, 0, 50_000, 125, 0.004, 0),
            new Bracket(2, 50_000, Double.POSITIVE_INFINITY, 100, 0.005, 50));
    assertThat(Datasets.readVenue(file(TWO), " mine ").id()).isEqualTo("mine");
  }

  @Test
  void anotherVenuesRuleIsTakenWhole() throws IOException {
    String flat = TWO.replace(", \"info\": {\"cum\": \"50.0\"}", "");
    String counted = flat.replace("50000.0", "50001").replace("\"cum\": \"0.0\",", "");
    Venue okx = Datasets.venue("okx");
    MarginSchedule schedule =
        Datasets.readVenue(file(counted), "mine", okx.schedule("EXAMPLE"))
            .schedule("AAA/USDT:USDT");
    assertThat(schedule.rule()).isEqualTo(okx.schedule("EXAMPLE").rule());
    assertThat(schedule.brackets().get(0).notionalCap()).isEqualTo(50_001);
    Venue gate = Datasets.readVenue(file(TWO), "mine", Datasets.venue("gate-inverse"));
    assertThat(gate.schedule("AAA/USDT:USDT").contract().kind()).isEqualTo(Contract.Kind.INVERSE);
    assertThat(gate.schedule("AAA/USDT:USDT").rule().fee().rate()).isEqualTo(0.0006);
    assertThat(Datasets.readVenue(file(TWO), "x", Datasets.venue("maker")).sides())
        .containsExactly(Side.LONG);
  }

  @Test
  void aVenueOfSeveralRulesNeedsAContract() throws IOException {
    Path file = file(TWO);
    Venue deribit = Datasets.venue("deribit");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(file, "mine", deribit))
        .withMessage(
            "tiers.json line 1, AAA/USDT:USDT: deribit reads its contracts by different rules and"
                + " has no 'AAA/USDT:USDT'; give the schedule whose rule applies, one of"
                + " [BTC_USDC-PERPETUAL, SOL_USDC-PERPETUAL]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Datasets.readVenue(file, " ", deribit))
        .withMessage("a venue id must be a name such as binance-usdm, was ' '");
  }

  @Test
  void whatIsWrongIsNamedWithLineAndPath() throws IOException {
    refused(
        TWO.replace("\"0.005\"", "0.003"),
        "line 6, AAA/USDT:USDT[1].maintenanceMarginRate: AAA/USDT:USDT tier 2: maintenance margin"
            + " rate must not fall below the 0.004 of the tier before, was 0.003");
    refused(
        TWO.replace("50000.0", "60000"),
        "line 5, AAA/USDT:USDT[1].minNotional: AAA/USDT:USDT tier 2: notional floor must be the cap"
            + " of the tier before, 50,000, was 60,000");
    refused(
        TWO.replace("\"50.0\"", "\"51\""),
        "line 6, AAA/USDT:USDT[1].info.cum: AAA/USDT:USDT tier 2: maintenance amount must be 50 to"
            + " keep the margin continuous, was 51");
    refused(
        TWO.replace("\"maxLeverage\": 100,", "\"maxLeverage\": null,"),
        "line 5, AAA/USDT:USDT[1]: must have maxLeverage, was without");
    refused(
        TWO.replace("\"0.005\"", "\"0,005\""),
        "line 6, AAA/USDT:USDT[1].maintenanceMarginRate: must be a number, was \"0,005\"; write"
            + " 0.005");
    refused("{\"AAA\": []}", "line 1, AAA: must have at least one tier, had none");
    String neither =
        "must be a venue description with a schema, or leverage tiers as ccxt gives them,"
            + " {\"BTC/USDT:USDT\": [{\"minNotional\": 0, ...}]}; was neither";
    refused("{}", "line 1: " + neither);
    refused("{\"id\": \"x\"}", "line 1, id: " + neither);
    refused("\n[1]", "line 2: must be an object in braces, was a list");
  }
}
