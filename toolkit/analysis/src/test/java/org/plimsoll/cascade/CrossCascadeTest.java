package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.liquidity.PriceImpact;

/**
 * The fast rounds against the plain ones, and what must hold for any of them.
 *
 * <p>Quantities are whole, so that the plain sums are exact.
 */
class CrossCascadeTest {
  private static final double TOL = 1e-12;

  private static final List<CrossAsset> ASSETS =
      List.of(
          new CrossAsset("A", 100, 0.005),
          new CrossAsset("B", 20, 0.01),
          new CrossAsset("C", 3, 0));

  /** Accounts of 0 to 5 legs, some hedged within an asset, leverages from 1 to 33. */
  private static List<CrossAccount> accounts(int seed, int count, boolean longOnly, int assets) {
    Random random = new Random(seed);
    List<CrossAccount> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<CrossLeg> legs = new ArrayList<>();
      double gross = 0;
      for (int j = random.nextInt(6); j > 0; j--) {
        CrossAsset asset = ASSETS.get(random.nextInt(assets));
        int side = longOnly || random.nextInt(3) > 0 ? 1 : -1;
        double quantity = side * (1 + random.nextInt(50));
        double entry = asset.price() * (0.98 + 0.04 * random.nextDouble());
        legs.add(new CrossLeg(asset.symbol(), quantity, entry));
        gross += Math.abs(quantity) * entry;
      }
      accounts.add(new CrossAccount(gross * (0.03 + random.nextDouble()) - 0.1, legs));
    }
    return accounts;
  }

  private static List<PriceImpact> impacts(double coefficient, double depth) {
    PriceImpact impact = PowerLawImpact.squareRoot(coefficient, depth);
    return Collections.nCopies(ASSETS.size(), impact);
  }

  private static void agree(CrossCascadeRun run, CrossScalar plain) {
    assertThat(run.closed()).isEqualTo(plain.closed);
    assertThat(run.roundCount()).isEqualTo(plain.rounds);
    for (int a = 0; a < ASSETS.size(); a++) {
      assertThat(run.finalPrice(ASSETS.get(a).symbol())).isEqualTo(plain.prices[a]);
    }
    assertThat(run.settlement().surplus())
        .isCloseTo(plain.surplus, within(TOL * (1 + plain.surplus)));
    double scale = 1e4 + plain.surplus + plain.shortfall;
    assertThat(run.settlement().shortfall()).isCloseTo(plain.shortfall, within(TOL * scale));
  }

  @Property(tries = 300)
  void fastRoundsAreThePlainRounds(
      @ForAll int seed,
      @ForAll @IntRange(min = 0, max = 400) int count,
      @ForAll @DoubleRange(min = -0.5, max = 0.6) double fall,
      @ForAll @DoubleRange(min = 0, max = 0.5) double coefficient,
      @ForAll @IntRange(min = 1, max = 3) int threads) {
    CrossBook book = CrossBook.of(ASSETS, accounts(seed, count, false, ASSETS.size()));
    List<Double> returns = List.of(-fall, -fall * 1.3, fall * 0.5);
    List<PriceImpact> impacts = impacts(coefficient, 10_000);
    CrossCascadeRun run =
        CrossCascade.of(book).withReturns(returns).withImpacts(impacts).run(threads);
    agree(run, new CrossScalar(book, returns, impacts));
  }

  /** Many parts, several rounds, prices that go further than the first look allows for. */
  @Test
  void manyAccountsOnAnyNumberOfThreads() {
    CrossBook book = CrossBook.of(ASSETS, accounts(7, 60_000, false, ASSETS.size()));
    List<Double> returns = List.of(-0.1, -0.12, -0.05);
    for (double coefficient : List.of(0.02, 0.1, 0.6)) {
      List<PriceImpact> impacts = impacts(coefficient, 200_000);
      CrossCascade cascade = CrossCascade.of(book).withReturns(returns).withImpacts(impacts);
      CrossScalar plain = new CrossScalar(book, returns, impacts);
      assertThat(plain.rounds).isGreaterThan(1);
      agree(cascade.run(1), plain);
      assertThat(cascade.run(1).rounds()).isEqualTo(cascade.run(7).rounds());
    }
  }

  @Property(tries = 50)
  void theOrderOfRowsChangesNothing(
      @ForAll int seed, @ForAll @DoubleRange(min = 0, max = 0.4) double fall) {
    List<CrossAccount> rows = accounts(seed, 300, false, ASSETS.size());
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed + 1L));
    CrossCascadeRun run = run(rows, fall);
    CrossCascadeRun other = run(order.stream().map(rows::get).toList(), fall);
    BitSet moved = new BitSet();
    other.closed().stream().forEach(row -> moved.set(order.get(row)));
    assertThat(moved).isEqualTo(run.closed());
    assertThat(other.rounds()).isEqualTo(run.rounds());
  }

  private static CrossCascadeRun run(List<CrossAccount> rows, double fall) {
    return CrossCascade.of(CrossBook.of(ASSETS, rows))
        .withShock(fall)
        .withImpacts(impacts(0.2, 20_000))
        .run();
  }

  @Property(tries = 50)
  void withoutImpactOnlyTheShockCounts(
      @ForAll int seed, @ForAll @DoubleRange(min = 0.01, max = 0.5) double fall) {
    CrossBook book = CrossBook.of(ASSETS, accounts(seed, 200, false, ASSETS.size()));
    CrossCascadeRun none = CrossCascade.of(book).withShock(fall).run();
    assertThat(none.roundCount()).isLessThanOrEqualTo(1);
    assertThat(none.beyondShock()).isZero();
    assertThat(none.finalPrice("B")).isEqualTo(20 * (1 - fall));
    assertThat(none.amplification("B")).hasValue(1);
    CrossCascadeRun deep =
        CrossCascade.of(book)
            .withShock(fall)
            .withImpacts(impacts(0.3, Double.POSITIVE_INFINITY))
            .run();
    assertThat(deep.rounds()).isEqualTo(none.rounds());
  }

  /** True of one asset held long; with several assets, or shorts, it need not be. */
  @Property(tries = 100)
  void moreDepthNeverHurtsLongsOfOneAsset(
      @ForAll int seed, @ForAll @DoubleRange(min = 0, max = 0.3) double fall) {
    CrossBook book = CrossBook.of(ASSETS, accounts(seed, 200, true, 1));
    CrossCascade cascade = CrossCascade.of(book).withShock(fall);
    CrossCascadeRun thin = cascade.withImpacts(impacts(0.1, 2_000)).run();
    CrossCascadeRun deep = cascade.withImpacts(impacts(0.1, 8_000)).run();
    assertThat(deep.accounts()).isLessThanOrEqualTo(thin.accounts());
    assertThat(deep.finalPrice("A")).isGreaterThanOrEqualTo(thin.finalPrice("A"));
    assertThat(thin.amplification("A").orElse(1)).isGreaterThanOrEqualTo(1 - TOL);
  }

  /** What the closed accounts had is what they keep, plus what their legs lost on the way. */
  @Property(tries = 100)
  void moneyIsConserved(@ForAll int seed, @ForAll @DoubleRange(min = 0, max = 0.5) double fall) {
    List<CrossAccount> rows = accounts(seed, 300, false, ASSETS.size());
    CrossCascadeRun run = run(rows, fall);
    double put =
        run.closed().stream()
            .mapToDouble(
                row ->
                    rows.get(row).cash()
                        - rows.get(row).legs().stream()
                            .mapToDouble(leg -> leg.quantity() * leg.entryPrice())
                            .sum())
            .sum();
    double got = run.sales().stream().mapToDouble(CrossSale::notional).sum();
    CrossSettlement left = run.settlement();
    assertThat(left.surplus() - left.shortfall())
        .isCloseTo(put + got, within(1e-10 * (1 + Math.abs(put) + Math.abs(got))));
    assertThat(left.accounts()).isEqualTo(run.closed().cardinality());
    assertThat(run.rounds().stream().mapToInt(CrossRound::accounts).sum())
        .isEqualTo(left.accounts());
    assertThat(run.rounds().stream().mapToDouble(CrossRound::shortfall).sum())
        .isCloseTo(left.shortfall(), within(1e-9 * (1 + left.shortfall())));
  }

  /** Long 10 of A with 50: at 94 free equity is -14.7; sold, A falls, and that ruins the second. */
  @Test
  void oneAccountRuinsTheNext() {
    CrossBook book =
        CrossBook.of(
            ASSETS,
            List.of(
                new CrossAccount(50, List.of(new CrossLeg("A", 10, 100))),
                new CrossAccount(100, List.of(new CrossLeg("A", 10, 100))),
                new CrossAccount(100, List.of(new CrossLeg("A", -10, 100)))));
    CrossCascadeRun run =
        CrossCascade.of(book)
            .withReturn("A", -0.06)
            .withImpact("A", new PowerLawImpact(0.05, 10, 1, 0.05))
            .run(1);
    assertThat(run.closedRows().copy()).containsExactly(0, 1);
    assertThat(run.roundCount()).isEqualTo(2);
    assertThat(run.beyondShock()).isEqualTo(1);
    assertThat(run.shockedPrice("A")).isEqualTo(94);
    assertThat(run.finalPrice("A")).isCloseTo(94 * 0.9, within(1e-12));
    assertThat(run.finalPrice("B")).isEqualTo(20);
    assertThat(run.amplification("A").orElseThrow()).isCloseTo(15.4 / 6, within(1e-12));
    assertThat(run.amplification("B")).isEmpty();
    assertThat(run.settlement(1).shortfall()).isCloseTo(33.5, within(1e-9));
    assertThat(run.settlement(2).shortfall()).isCloseTo(30.5, within(1e-9));
    assertThat(run.settlement().bankrupt()).isEqualTo(2);
    assertThat(run.sales().get(3))
        .extracting(CrossSale::asset, CrossSale::sold)
        .containsExactly("A", 10.0);
    assertThat(run).hasToString("2 of 3 accounts closed in 2 rounds, 1 of them beyond the shock");
  }

  /** Free equity of exactly 0 is not below 0. */
  @Test
  void zeroIsNotDue() {
    CrossBook book =
        CrossBook.of(
            ASSETS,
            List.of(
                new CrossAccount(0, List.of()),
                new CrossAccount(-1, List.of()),
                new CrossAccount(0, List.of(new CrossLeg("C", 5, 3)))));
    CrossCascadeRun run = CrossCascade.of(book).run();
    assertThat(run.closedRows().copy()).containsExactly(1);
    assertThat(run.settlement()).isEqualTo(new CrossSettlement(1, 1, 0, 1));
  }

  @Test
  void anInterruptStopsIt() {
    CrossBook book = CrossBook.of(ASSETS, accounts(1, 100, false, ASSETS.size()));
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> CrossCascade.of(book).withShock(0.3).run());
    assertThat(Thread.interrupted()).as("the flag stays").isTrue();
  }

  @Test
  void refusals() {
    CrossCascade cascade = CrossCascade.of(CrossBook.of(ASSETS, List.of()));
    refuses(
        () -> cascade.withShock(1),
        "A: return must be finite and above -1, was -1; a fall of 5 % is -0.05");
    refuses(() -> cascade.withShock(0.1, List.of(1.0)), "betas must be one per asset, 3, were 1");
    refuses(() -> cascade.withReturns(List.of()), "returns must be one per asset, 3, were 0");
    refuses(() -> cascade.withImpacts(List.of()), "impacts must be one per asset, 3, were 0");
    refuses(() -> cascade.withReturn("D", 0), "cross book: no asset 'D'; nearest are [A, B, C]");
    refuses(() -> cascade.run(0), "threads must be from 1 to 1024, was 0");
    refuses(() -> cascade.run().settlement(1), "round must be from 1 to 0, was 1");
    CrossBook broke = CrossBook.of(ASSETS, List.of(new CrossAccount(-9, List.of())));
    refuses(
        () -> CrossCascade.of(broke).withImpact("A", sold -> Double.NaN).run(),
        "A: price after 0 sold must be finite and above 0, was NaN; the impact breaks its rule");
  }

  private static void refuses(Runnable action, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(sentence);
  }
}
