package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.TradingFee;
import org.plimsoll.venue.Venue;

/** A description of one's own: what is read, and the sentence and place for what is not. */
class VenueRefusalsTest {
  private static final String GOOD =
      """
      {
        "schema": "plimsoll-venue/1",
        "id": "mine",
        "name": "My venue",
        "asOf": "2025-01-01",
        "source": "somebody",
        "note": "a \\"note\\" \\u00e4\\n",
        "sides": "short",
        "rule": {"tiering": "marginal", "tierBy": "size", "maintenanceOn": "bankruptcy",
                 "fee": {"rate": "0.06%", "on": "bankruptcy", "reserve": "opening-and-closing"},
                 "premium": {"shape": "square-root", "growth": 1e-3},
                 "fixedAmount": 5},
        "rounding": {"tick": 0.5, "direction": "against-trader"},
        "contracts": [
          {"symbol": "A", "multiplier": 10, "tick": 0.1, "tiers": [
            {"cap": 100, "rate": "0.4%", "maxLeverage": 125},
            {"floor": 100, "rate": 0.005, "maxLeverage": 100}
          ]}
        ]
      }
      """;

  private final Path folder;

  VenueRefusalsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Venue read(String text) throws IOException {
    return Datasets.readVenue(Files.writeString(folder.resolve("mine.json"), text));
  }

  private void refused(String from, String to, String sentence) throws IOException {
    assertThat(GOOD).contains(from);
    broken(GOOD.replace(from, to), sentence);
  }

  private void broken(String text, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), text);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(file))
        .withMessage(sentence.startsWith("t.csv") ? sentence : "mine.json" + sentence);
  }

  @Test
  void everyPartOfADescriptionIsRead() throws IOException {
    Venue venue = read(GOOD);
    assertThat(venue).hasToString("My venue: 1 contract as of 2025-01-01");
    assertThat(venue.note()).isEqualTo("a \"note\" ä");
    assertThat(venue.source()).isEqualTo("somebody");
    assertThat(venue.isWorkedExample()).isFalse();
    assertThat(venue.sides()).containsExactly(Side.SHORT);
    MarginSchedule schedule = venue.schedule("A");
    assertThat(schedule.rule().tierBy()).isEqualTo(TierBy.SIZE);
    assertThat(schedule.rule().maintenanceOn()).isEqualTo(PricedAt.BANKRUPTCY);
    assertThat(schedule.rule().fee())
        .isEqualTo(
            new TradingFee(0.0006, PricedAt.BANKRUPTCY, TradingFee.Reserve.OPENING_AND_CLOSING));
    assertThat(schedule.rule().premium()).isEqualTo(SizePremium.squareRoot(0.001));
    assertThat(schedule.rule().fixedAmount()).isEqualTo(5);
    assertThat(schedule.contract().multiplier()).isEqualTo(10);
    assertThat(schedule.contract().rounding()).isEqualTo(PriceRounding.againstTrader(0.1));
    assertThat(schedule.brackets().get(1).maintenanceAmount()).isEqualTo(0.1);
    assertThat(schedule.largestNotional()).isInfinite();
  }

  @Test
  void anUnknownKeyMeetsTheNearest() throws IOException {
    refused(
        "\"sides\"",
        "\"side\"",
        " line 8, side: no key 'side'; the nearest is sides, there are [schema, id, name, asOf,"
            + " source, note, workedExample, sides, rule, rounding, contracts, brackets]");
    refused(
        "\"tiering\"",
        "\"tierring\"",
        " line 9, rule.tierring: no key 'tierring'; the nearest is tiering, there are [tiering,"
            + " tierBy, maintenanceOn, fee, premium, fixedAmount]");
    refused(
        "\"maxLeverage\": 100}",
        "\"maxLevrage\": 100}",
        " line 17, contracts[0].tiers[1].maxLevrage: no key 'maxLevrage'; the nearest is"
            + " maxLeverage, there are [floor, cap, rate, maxLeverage, amount, initialRate,"
            + " maintenanceShare, loanToValue, liquidationThreshold, minimumCollateralRatio]");
    refused(
        "\"on\"",
        "\"of\"",
        " line 10, rule.fee.of: no key 'of'; the nearest is on, there are [rate, on, reserve]");
  }

  @Test
  void anUnknownWordMeetsTheNearest() throws IOException {
    refused(
        "\"marginal\"",
        "\"marginally\"",
        " line 9, rule.tiering: must be one of [marginal, flat], was \"marginally\"; the nearest is"
            + " marginal");
    refused(
        "\"bankruptcy\",\n",
        "\"marc\",\n",
        " line 9, rule.maintenanceOn: must be one of [mark, entry, bankruptcy], was \"marc\"; the"
            + " nearest is mark");
    refused(
        "\"short\"",
        "\"shorts\"",
        " line 8, sides: must be one of [both, long, short], was \"shorts\"; the nearest is short");
    refused(
        "\"against-trader\"",
        "\"against\"",
        " line 13, rounding.direction: must be one of [nearest, against-trader], was \"against\";"
            + " the nearest is against-trader");
    refused(
        "\"multiplier\"",
        "\"kind\": \"inverted\", \"multiplier\"",
        " line 15, contracts[0].kind: must be one of [linear, inverse, quanto], was \"inverted\";"
            + " the nearest is inverse");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    refused("  \"id\": \"mine\",\n", "", " line 1: must have id, was without");
    refused("\"id\": \"mine\"", "\"id\": null", " line 1: must have id, was without");
    refused("\"id\": \"mine\"", "\"id\": \" \"", " line 3, id: must not be blank");
    refused("\"symbol\": \"A\", ", "", " line 15, contracts[0]: must have symbol, was without");
    refused(
        "\"shape\": \"square-root\", ", "", " line 11, rule.premium: must have shape, was without");
    refused(
        "\"rate\": 0.005, ",
        "",
        " line 17, contracts[0].tiers[1]: must have one of [rate, liquidationThreshold,"
            + " maintenanceShare, minimumCollateralRatio], was without");
    refused(
        ", \"maxLeverage\": 100",
        "",
        " line 17, contracts[0].tiers[1]: must have one of [maxLeverage, initialRate, loanToValue,"
            + " minimumCollateralRatio], was without");
    refused(
        "\"contracts\"",
        "\"brackets\"",
        " line 15, brackets[0].symbol: no key 'symbol'; the nearest is file, there are [file, kind,"
            + " multiplier, tick, rule, amountTolerance, where, columns, constants,"
            + " distinguishedBy]");
    broken(
        GOOD.substring(0, GOOD.indexOf("\"contracts\"")) + "\"contracts\": []}",
        " line 1: must have contracts or brackets, was without; write \"contracts\": [{\"symbol\":"
            + " ...}]");
    broken(
        GOOD.substring(0, GOOD.indexOf("{\"cap\"")) + "]}]}",
        " line 15, contracts[0].tiers: must have at least one tier, had none");
  }

  @Test
  void aValueOfAnotherKindIsShown() throws IOException {
    refused("\"mine\"", "12", " line 3, id: must be a text in double quotes, was 12");
    refused(
        "\"fixedAmount\": 5",
        "\"fixedAmount\": true",
        " line 12, rule.fixedAmount: must be a number, was true");
    refused(
        "\"fixedAmount\": 5",
        "\"fixedAmount\": \"5\"",
        " line 12, rule.fixedAmount: must be a number, was \"5\"; write 5");
    refused(
        "\"0.06%\"",
        "\"0,06\"", " line 10, rule.fee.rate: must be a number, was \"0,06\"; write 0.06");
    refused(
        "\"floor\": 100",
        "\"floor\": \"100%\"",
        " line 17, contracts[0].tiers[1].floor: must be a number, was \"100%\"; write 1");
    refused(
        "\"floor\": 100",
        "\"floor\": [1]",
        " line 17, contracts[0].tiers[1].floor: must be a number, was a list");
    refused(
        "\"floor\": 100",
        "\"floor\": 1e999",
        " line 17, contracts[0].tiers[1].floor: must be 0 or a number between 1e-300 and 1e300, was 1E+999");
    refused(
        "{\"tick\": 0.5, \"direction\": \"against-trader\"}",
        "0.5",
        " line 13, rounding: must be an object in braces, was 0.5");
    refused(
        "\"sides\": \"short\"",
        "\"workedExample\": \"yes\"",
        " line 8, workedExample: must be true or false, was \"yes\"");
    refused(
        "plimsoll-venue/1",
        "plimsoll-venue/2",
        " line 2, schema: must be \"plimsoll-venue/1\", was \"plimsoll-venue/2\"; this version reads no other");
  }

  @Test
  void aFigureOutOfRangeIsRefused() throws IOException {
    String tier = " line 17, contracts[0].tiers[1]";
    refused(
        "0.005",
        "4",
        tier + ".rate: must be above 0 and below 1, was 4; rates are fractions, write 0.04");
    refused("0.005", "0", tier + ".rate: must be above 0 and below 1, was 0");
    refused(
        "0.005",
        "0.003",
        tier
            + ".rate: A tier 2: maintenance margin rate must not fall below the 0.004 of the tier before, was 0.003");
    refused(
        "\"maxLeverage\": 100",
        "\"maxLeverage\": 0.5",
        tier + ".maxLeverage: must be 1 or more, was 0.5");
    refused(
        "\"maxLeverage\": 100",
        "\"maxLeverage\": 200",
        tier
            + ".maxLeverage: A tier 2: max leverage must not rise above the 125 of the tier before, was 200");
    refused(
        "\"maxLeverage\": 100",
        "\"initialRate\": 0",
        tier + ".initialRate: must be above 0 and at most 1, was 0");
    refused(
        "\"maxLeverage\": 100",
        "\"loanToValue\": 1",
        tier
            + ".loanToValue: must be 0 or more and below 1, was 1; rates are fractions, write 0.01");
    refused(
        "\"rate\": 0.005, \"maxLeverage\": 100",
        "\"minimumCollateralRatio\": 1",
        tier + ".minimumCollateralRatio: must be above 1, was 1");
    refused(
        "\"rate\": 0.005",
        "\"rate\": 0.005, \"liquidationThreshold\": 0.9",
        tier
            + ".liquidationThreshold: must not stand beside rate, which says the same; remove one");
    refused(
        "\"floor\": 100",
        "\"floor\": 90",
        tier + ".floor: A tier 2: notional floor must be the cap of the tier before, 100, was 90");
    refused(
        "\"rate\": 0.005",
        "\"amount\": 1, \"rate\": 0.005",
        tier
            + ".amount: must be there for every tier of the contract or for none; left out, it follows from the rates");
    refused(
        "\"floor\": 100, ",
        "\"cap\": 50, ",
        tier + ".cap: notional cap must be above the floor of 100, was 50");
    refused(
        "\"0.06%\"",
        "1", " line 10, rule.fee: trading fee rate must be below 1, was 1; rates are fractions");
    refused(
        "\"on\": \"bankruptcy\"",
        "\"on\": \"entry\"",
        " line 10, rule.fee: a closing fee must be taken on mark or bankruptcy, was entry; the position closes elsewhere");
    refused(
        "\"tick\": 0.5",
        "\"tick\": -1",
        " line 13, rounding: price tick must be 0 or more, was -1");
    refused(
        "\"multiplier\": 10",
        "\"multiplier\": 0",
        " line 15, contracts[0]: contract multiplier must be above 0, was 0");
    refused(
        "\"tierBy\": \"size\"",
        "\"tierBy\": \"notional\"",
        " line 16, contracts[0].tiers[0]: A: a rate that grows with size must have tiers by size on a linear or quanto contract, was otherwise");
  }

  @Test
  void aTierWithoutEndMustBeTheLast() throws IOException {
    broken(
        GOOD.replace("{\"cap\": 100, ", "{").replace("\"floor\": 100, ", ""),
        " line 17, contracts[0].tiers[1]: must have a floor, or the tier before a cap; a tier without"
            + " end must be the last");
  }

  @Test
  void nothingMayBeThereTwice() throws IOException {
    refused(
        "\"asOf\"",
        "\"id\": \"twice\", \"asOf\"",
        " line 5, id: must be there once, was there on line 3 before; remove one");
    refused(
        "    ]}\n",
        "    ]},\n    {\"symbol\": \"A\", \"tiers\": [{\"rate\": 0.01, \"maxLeverage\": 5}]}\n",
        " line 19, contracts[1].symbol: contract 'A' must be there once, was there on line 15 before;"
            + " rename or remove one");
  }

  @Test
  void whatIsNotJsonIsNamedWithItsLine() throws IOException {
    broken(" \n", ": must hold a JSON object, was empty");
    broken(
        "{",
        " line 1: must have a key in double quotes here, had the end of the file; the file is not JSON");
    broken(
        "{\"a\" 1}",
        " line 1, a: must have a colon after the key here, had '1'; the file is not JSON");
    broken(
        "{\"a\": 1 \"b\"}", " line 1: must have a comma or } here, had '\"'; the file is not JSON");
    broken(
        "{\"a\":\n[1,\n]}",
        " line 3, a: must have a value after the comma here, had ']'; the file is not JSON");
    broken("{\"a\": tru}", " line 1, a: must have a value here, had 't'; the file is not JSON");
    broken("{\"a\": 01}", " line 1, a: must have a value here, had '0'; the file is not JSON");
    broken("{\"a\": +1}", " line 1, a: must have a value here, had '+'; the file is not JSON");
    broken("{\"a\": 'x'}", " line 1, a: must have a value here, had '''; the file is not JSON");
    broken(
        "{\"a\": \"x\n\"}",
        " line 1, a: must have a double quote at the end of the text here, had '\n'; the file is not JSON");
    broken(
        "{\"a\": \"\\x\"}",
        " line 1, a: must have one of \" \\ / b f n r t u after a backslash here, had 'x'; the file is not JSON");
    broken(
        "{\"a\": \"\\u12\"}",
        " line 1, a: must have four hexadecimal digits after \\u here, had '1'; the file is not JSON");
    broken("{} {}", " line 1: must have nothing after the end here, had '{'; the file is not JSON");
    broken(
        "[".repeat(100),
        " line 1: must have at most 60 levels deep here, had '['; the file is not JSON");
    broken(
        "{\"a\": 1e99999999999}",
        " line 1, a: must be 0 or a number between 1e-300 and 1e300, was 1e99999999999");
  }

  private static String mapped(String more) {
    return """
        {"schema": "plimsoll-venue/1", "id": "m", "name": "M", "asOf": "2025",
         "brackets": [{
        """
        + more
        + "}]}";
  }

  @Test
  void aTableThatDoesNotFitItsMappingIsRefused() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "name,m,lev\nA,0.01,50\nA,0.02,20\nB,x,10\n");
    String columns =
        "\"file\": \"t.csv\", \"columns\": {\"symbol\": \"name\", \"rate\": \"m\", \"maxLeverage\": \"lev\"}";
    broken(
        mapped(columns),
        "t.csv line 3: contract 'A' must be there once, was there on line 2 before; map floor or cap"
            + " for tables of several tiers, or tell rows apart with distinguishedBy");
    broken(
        mapped(columns + ", \"where\": {\"name\": \"B\"}"),
        "t.csv line 4, column m: must be a number with a decimal point, was \"x\"");
    broken(
        mapped(columns + ",\n \"where\": {\"name\": \"C\"}"),
        " line 4, brackets[0].where: no row of the table has [name] as wanted; loosen where");
    broken(
        mapped(columns.replace("\"lev\"", "\"leverage\"")),
        " line 3, brackets[0].columns.maxLeverage: no column 'leverage' in the table; the nearest is"
            + " lev, there are [name, m, lev]");
    broken(
        mapped(columns.replace("\"name\"", "\"{nam}\"")),
        " line 3, brackets[0].columns.symbol: no column 'nam' in the table; the nearest is name,"
            + " there are [name, m, lev]");
    broken(
        mapped(columns + ", \"constants\": {\"rate\": 0.01}"),
        " line 3, brackets[0].constants.rate: rate must not be in columns and constants; remove one");
    broken(
        mapped(columns.replace("t.csv", "deribit_linear_undated_rate")),
        " line 3, brackets[0].file: no file 'deribit_linear_undated_rate' beside the description and"
            + " no data set of that name; nearest are "
            + Catalogue.shipped().nearest("deribit_linear_undated_rate"));
    broken(
        mapped("\"file\": \"t.csv\""),
        "t.csv line 1: must have the column symbol; the columns are [symbol, tier, notional_floor,"
            + " notional_cap, max_leverage, maintenance_margin_rate]");
  }

  @Test
  void aDescriptionHasItsOwnRule() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), GOOD);
    Venue okx = Datasets.venue("okx");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(file, "x", okx))
        .withMessage(
            "mine.json line 1: is a venue description, which carries its own rule; read it without"
                + " another's")
        .satisfies(refusal -> assertThat(refusal.column()).isEmpty());
  }

  @Test
  void theExceptionKnowsThePlace() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), GOOD.replace("0.005", "4"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readVenue(file))
        .satisfies(
            refusal -> {
              assertThat(refusal.file()).isEqualTo("mine.json");
              assertThat(refusal.line()).isEqualTo(17);
              assertThat(refusal.column()).isEqualTo("contracts[0].tiers[1].rate");
            });
  }
}
