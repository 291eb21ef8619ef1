package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Account;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;

/** Rows and columns make the same book, an account is worth what the account itself says. */
class CrossBookTest {
  private static final List<CrossAsset> ASSETS =
      List.of(new CrossAsset("BTCUSDT", 60_000, 0.004), new CrossAsset("ETHUSDT", 3_000, 0.005));
  private static final CrossAccount ACCOUNT =
      new CrossAccount(
          9_000, List.of(new CrossLeg("BTCUSDT", 2, 60_000), new CrossLeg("ETHUSDT", -10, 3_000)));

  private static CrossColumns columns(double quantity, double entry, double asset) {
    return new CrossColumns(
        Columns.of(9_000),
        Columns.of(0, 2),
        Columns.of(0, asset),
        Columns.of(2, quantity),
        Columns.of(60_000, entry));
  }

  @Test
  void rowsAndColumnsMakeOneBook() {
    CrossBook rows = CrossBook.of(ASSETS, List.of(ACCOUNT));
    CrossBook columns = CrossBook.of(ASSETS, columns(-10, 3_000, 1));
    assertThat(columns.account(0)).isEqualTo(ACCOUNT).isEqualTo(rows.account(0));
    assertThat(columns.size()).isEqualTo(1);
    assertThat(columns.grossQuantity("ETHUSDT")).isEqualTo(10);
    assertThat(columns).hasToString("1 cross accounts with 2 legs on 2 assets");
  }

  @Test
  void freeEquityIsThatOfTheAccount() {
    MarginSchedule btc = flat("BTCUSDT", 0.004);
    MarginSchedule eth = flat("ETHUSDT", 0.005);
    Account account =
        Account.cross(9_000)
            .with(Position.longOf(2, btc).at(60_000).leverage(20))
            .with(Position.shortOf(10, eth).at(3_000).leverage(10));
    CrossBook book = CrossBook.of(ASSETS, List.of(ACCOUNT));
    for (double btcPrice : List.of(50_000.0, 60_000.0, 70_000.0)) {
      var demanded = account.requirement(Marks.of("BTCUSDT", btcPrice).and("ETHUSDT", 3_300));
      assertThat(book.freeEquity(0, List.of(btcPrice, 3_300.0)))
          .isCloseTo(demanded.netCollateral() - demanded.maintenance(), within(1e-8));
    }
    assertThat(book.freeEquity(0, List.of(60_000.0, 3_000.0))).isCloseTo(8_370, within(1e-9));
  }

  private static MarginSchedule flat(String symbol, double rate) {
    return MarginSchedule.ofRates(symbol, List.of(0.0), List.of(rate), List.of(100.0));
  }

  @Test
  void refusals() {
    refuses(
        () -> columns(-10, 0, 1),
        "account 0, leg 1: entry price must be finite and above 0, was 0");
    refuses(() -> columns(0, 1, 1), "account 0, leg 1: quantity must be finite and not 0, was 0");
    refuses(
        () -> columns(1, 1, 2),
        "account 0, leg 1: asset must be a whole number from 0 to 1, was 2");
    refuses(
        () -> columns(1, 1, Double.NaN),
        "account 0, leg 1: asset must be a whole number from 0 to 1, was NaN");
    refuses(
        () -> columns(1e300, 1e300, 1), "account 0: sum of its money must be finite, was infinite");
    refuses(
        () -> firstLegs(0, 1),
        "first legs must run from 0 to the number of legs, 2, ran from 0 to 1");
    refuses(
        () -> firstLegs(0, 2, 2),
        "first legs must be one more than the accounts, 2, were 3; the last is the number of legs");
    refuse(
        () -> new CrossAsset(" ", 1, 0),
        "symbol of an asset must be a name such as BTCUSDT, was blank");
    refuse(() -> new CrossAsset("A", 0, 0), "A: price must be above 0, was 0");
    refuse(
        () -> new CrossAsset("A", 1, 1),
        "A: maintenance rate must be in [0, 1), was 1; rates are fractions");
    refuse(
        () -> CrossBook.of(List.of(), List.of()),
        "a cross book must have at least one asset, had none; name what the accounts hold");
    refuse(
        () -> CrossBook.of(List.of(ASSETS.get(0), ASSETS.get(0)), List.of()),
        "assets must have different symbols, was BTCUSDT twice");
    refuse(
        () ->
            CrossBook.of(ASSETS, List.of(new CrossAccount(1, List.of(new CrossLeg("ETH", 1, 1))))),
        "account 0, leg 0: no asset 'ETH'; nearest are [ETHUSDT, BTCUSDT]");
    refuse(
        () -> CrossBook.of(ASSETS, List.of(new CrossAccount(Double.NaN, List.of()))),
        "account 0: cash must be finite, was NaN");
    refuse(
        () -> CrossBook.of(ASSETS, List.of()).grossQuantity("BTC"),
        "cross book: no asset 'BTC'; nearest are [BTCUSDT, ETHUSDT]");
  }

  private static CrossColumns firstLegs(double... firstLegs) {
    return new CrossColumns(
        Columns.of(1), Columns.of(firstLegs), Columns.of(0, 0), Columns.of(1, 1), Columns.of(1, 1));
  }

  private interface Made {
    CrossColumns columns();
  }

  private static void refuses(Made made, String sentence) {
    refuse(() -> CrossBook.of(ASSETS, made.columns()), sentence);
  }

  private static void refuse(Runnable action, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(sentence);
  }
}
