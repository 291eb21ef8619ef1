package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.BASE;

import java.util.Optional;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.liquidity.TransientImpact;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/**
 * A venue's liquidation engine in time: rules as values, run on a book along a price path.
 *
 * <pre>
 * each step   the undisturbed price moves; the book refills what the fading impact took
 * each round  accounts due at the mark the engine sees are ordered, once a step each
 *             orders past their latency trade, first issued first, equal ones by row,
 *             as far as the throughput goes, all of a round at one average price
 * the end     of a step: nobody new is due and nothing trades
 * </pre>
 *
 * <p>Both sides of the book are served. Accounts do not act by themselves. Full closing at once,
 * without latency, lag or limit, on one step is {@link Cascade}, of which this is the plain, slow
 * form; every other rule differs from it in one respect.
 *
 * <p>Slices of one account settle into its margin, less the fee; what is left after the last goes
 * where the {@link SurplusRule} says.
 *
 * <pre>{@code
 * LiquidationEngine engine = LiquidationEngine.through(PowerLawImpact.squareRoot(0.08, 12_000))
 *     .closing(new ClosingRule.Fraction(pct(20))).withLatency(3).withThroughput(200)
 *     .withFund(million(2));
 * engine.run(book, bars.close()).deficit();
 * }</pre>
 *
 * <p>It knows no auto-deleveraging and no traders who add margin. A path that already contains the
 * real liquidations' impact counts that twice. What an impact law leaves unfilled is taken as
 * filled at the law's price, as in {@link Cascade}.
 *
 * <p>Source: round-by-round engines of perpetual venues; queue and latency as in Lindley 1952.
 */
public final class LiquidationEngine {
  private final MarketResponse market;
  private final ClosingRule closingRule;
  private final StopRule stopRule;
  private final EnginePace pace;
  private final OracleRule oracle;
  private final Money money;

  /** Who pays and who is paid. */
  private record Money(SurplusRule surplusRule, double fund, boolean takesOver) {}

  private LiquidationEngine(
      MarketResponse market,
      ClosingRule closingRule,
      StopRule stopRule,
      EnginePace pace,
      OracleRule oracle,
      Money money) {
    this.market = market;
    this.closingRule = closingRule;
    this.stopRule = stopRule;
    this.pace = pace;
    this.oracle = oracle;
    this.money = money;
  }

  /**
   * The plainest engine: full closing at once, live mark, no limit, no fund; what is left of a
   * margin is the fund's.
   *
   * @param permanent what its sales do to the price
   * @return the engine
   */
  public static LiquidationEngine through(PriceImpact permanent) {
    return new LiquidationEngine(
        MarketResponse.of(permanent),
        ClosingRule.full(),
        StopRule.none(),
        EnginePace.instant(),
        OracleRule.live(),
        new Money(SurplusRule.takeOver(), 0, false));
  }

  /**
   * Replaces the market.
   *
   * @param changed permanent and fading impact
   * @return the engine in it
   */
  public LiquidationEngine withMarket(MarketResponse changed) {
    return new LiquidationEngine(changed, closingRule, stopRule, pace, oracle, money);
  }

  /**
   * Adds an impact that the book refills between steps.
   *
   * @param fading its time counts in steps
   * @return the engine with both impacts
   */
  public LiquidationEngine withFading(TransientImpact fading) {
    return withMarket(new MarketResponse(market.permanent(), Optional.of(fading)));
  }

  /**
   * Says how much is closed at a time.
   *
   * @param rule how much
   * @return the engine under that rule
   */
  public LiquidationEngine closing(ClosingRule rule) {
    return new LiquidationEngine(market, rule, stopRule, pace, oracle, money);
  }

  /**
   * Says when an account is let go.
   *
   * @param rule when
   * @return the engine under that rule
   */
  public LiquidationEngine stopping(StopRule rule) {
    return new LiquidationEngine(market, closingRule, rule, pace, oracle, money);
  }

  /**
   * Sets the time from finding an account due to its first trade.
   *
   * @param steps 0 or more
   * @return the engine with that latency
   * @throws IllegalArgumentException if the steps are below 0
   */
  public LiquidationEngine withLatency(int steps) {
    return withPace(new EnginePace(steps, pace.throughput()));
  }

  /**
   * Limits what is closed in a step.
   *
   * @param perStep base units, above 0; infinite for no limit
   * @return the engine with that throughput
   * @throws IllegalArgumentException if the throughput is not above 0
   */
  public LiquidationEngine withThroughput(double perStep) {
    return withPace(new EnginePace(pace.latency(), perStep));
  }

  private LiquidationEngine withPace(EnginePace changed) {
    return new LiquidationEngine(market, closingRule, stopRule, changed, oracle, money);
  }

  /**
   * Says which price accounts are judged by.
   *
   * @param rule which
   * @return the engine with that oracle
   */
  public LiquidationEngine seeing(OracleRule rule) {
    return new LiquidationEngine(market, closingRule, stopRule, pace, rule, money);
  }

  /**
   * Sets the insurance fund.
   *
   * @param balance at the start, quote, 0 or more; may be infinite
   * @return the engine with that fund
   * @throws IllegalArgumentException if the balance is below 0
   */
  public LiquidationEngine withFund(double balance) {
    if (balance != Double.POSITIVE_INFINITY) {
      Check.notNegative("insurance fund", balance);
    }
    return withMoney(new Money(money.surplusRule, balance, money.takesOver));
  }

  /**
   * Says who receives fees and what is left of a margin.
   *
   * @param rule who
   * @return the engine under that rule
   */
  public LiquidationEngine withSurplus(SurplusRule rule) {
    return withMoney(new Money(rule, money.fund, money.takesOver));
  }

  /**
   * Lets the fund take over accounts without equity: when the turn of one comes and the mark shows
   * it at bankruptcy or beyond, the fund holds the whole position at its bankruptcy price and gains
   * or loses whatever closing it brings, part by part; no fee is charged.
   *
   * @return the engine with take-over at bankruptcy
   */
  public LiquidationEngine takingOverAtBankruptcy() {
    return withMoney(new Money(money.surplusRule, money.fund, true));
  }

  private LiquidationEngine withMoney(Money changed) {
    return new LiquidationEngine(market, closingRule, stopRule, pace, oracle, changed);
  }

  /**
   * Gives the market.
   *
   * @return permanent and fading impact
   */
  public MarketResponse market() {
    return market;
  }

  /**
   * Names how much is closed at a time.
   *
   * @return the rule
   */
  public ClosingRule closingRule() {
    return closingRule;
  }

  /**
   * Names when an account is let go.
   *
   * @return the rule
   */
  public StopRule stopRule() {
    return stopRule;
  }

  /**
   * Gives the speed.
   *
   * @return latency and throughput
   */
  public EnginePace pace() {
    return pace;
  }

  /**
   * Names the price accounts are judged by.
   *
   * @return the rule
   */
  public OracleRule oracle() {
    return oracle;
  }

  /**
   * Names who receives fees and what is left of a margin.
   *
   * @return the rule
   */
  public SurplusRule surplusRule() {
    return money.surplusRule;
  }

  /**
   * Gives the insurance fund at the start.
   *
   * @return quote, 0 or more, perhaps infinite
   */
  public double fund() {
    return money.fund;
  }

  /**
   * Tells whether the fund takes over accounts without equity.
   *
   * @return true if it does
   */
  public boolean takesOver() {
    return money.takesOver;
  }

  /**
   * Runs the engine.
   *
   * @param book the positions before the first step
   * @param path undisturbed price of each step, quote per base, above 0; at least one
   * @return what happened, step by step
   * @throws IllegalArgumentException if the path is empty or a price is not above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public EngineRun run(PositionBook book, Columns path) {
    EngineMessages.path(path);
    return new EngineLoop(this, book, path).run();
  }

  @Override
  public String toString() {
    String limit =
        pace.throughput() == Double.POSITIVE_INFINITY
            ? "no limit"
            : "at most %s base a step".formatted(BASE.format(pace.throughput()));
    return "engine with %s, %s, latency %d steps, %s"
        .formatted(closingRule, oracle, pace.latency(), limit);
  }
}
