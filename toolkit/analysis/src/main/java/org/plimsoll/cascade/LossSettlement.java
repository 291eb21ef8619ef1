package org.plimsoll.cascade;

import static org.plimsoll.waterfall.LossWaterfall.ADL_CAPACITY;
import static org.plimsoll.waterfall.LossWaterfall.VENUE_CAPITAL;

import java.util.HashSet;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.waterfall.AdlPolicy;
import org.plimsoll.waterfall.AdlWinners;

/**
 * Who pays what a cascade left unpaid: the rules of one venue, ready to be settled.
 *
 * <pre>
 * loss    = sum over bankrupt positions of margin + shortfall
 * layers  = defaulters' margin, income of this cascade, insurance fund, then in the venue's order
 *           venue capital, winners (auto-deleveraging), all who remain (socialised loss)
 * </pre>
 *
 * <p>The first three are what the cascade's rounds did: a shortfall is paid by what the fund has
 * received in this cascade so far, then by its opening balance; money that arrives in a later round
 * does not pay back. The rest is decided here. Winners are the positions on the other side with a
 * profit above 0 at the final price. With an infinite fund, or no shortfall, nothing reaches them.
 *
 * <p>Winners give money out of profits, or, after {@link #inContracts}, contracts: closed at the
 * average bankruptcy price of the bankrupt, as many as give up the loss against the final price and
 * so never more than the bankrupt held. The two are never added.
 *
 * <pre>{@code
 * var paid = LossSettlement.of(run, book).venueCapital(million(1)).policy(AdlPolicy.proRata())
 *     .settle();
 * paid.layers().layers();            // used and remaining, layer by layer
 * paid.deleveraging().hardestHit(5); // accounts are numbered by row of the book
 * }</pre>
 *
 * <p>It moves no price: the contracts winners close are those of the bankrupt, not new orders.
 * Source of the order: venue documentation; of the two currencies: arXiv 2602.15182.
 */
public final class LossSettlement {
  /** What is taken from all who remain, in proportion to their equity. */
  public static final String SOCIALISED_LOSS = "socialisedLoss";

  private static final List<String> KNOWN = List.of(VENUE_CAPITAL, ADL_CAPACITY, SOCIALISED_LOSS);

  private final CascadeAftermath aftermath;
  private final double venueCapital;
  private final AdlPolicy policy;
  private final double lot;
  private final List<String> order;

  private LossSettlement(
      CascadeAftermath aftermath,
      double venueCapital,
      AdlPolicy policy,
      double lot,
      List<String> order) {
    this.aftermath = aftermath;
    this.venueCapital = venueCapital;
    this.policy = policy;
    this.lot = lot;
    this.order = order;
  }

  /**
   * Begins with what a cascade left: no venue capital, winners queued by the score of {@link
   * DeleveragingReach}, money out of profits, no socialised loss.
   *
   * @param run the cascade
   * @param book it ran on
   * @return the settlement, to be told the venue's rules
   * @throws IllegalArgumentException if the run is not of this book, or its final price is not
   *     above 0
   */
  public static LossSettlement of(CascadeRun run, PositionBook book) {
    Check.positive("final price", run.finalPrice());
    return new LossSettlement(
        CascadeAftermath.of(run, book),
        0,
        scoreQueue(run, book),
        0,
        List.of(VENUE_CAPITAL, ADL_CAPACITY));
  }

  /**
   * Queues the winners of a cascade by the score of {@link DeleveragingReach}: profit / margin x
   * notional / (margin + profit) at the final price.
   *
   * @param run the cascade
   * @param book it ran on
   * @return the queue; only for winners numbered by row of this book
   */
  public static AdlPolicy scoreQueue(CascadeRun run, PositionBook book) {
    double price = run.finalPrice();
    return AdlPolicy.queue(
        "score queue",
        (winners, place) -> {
          int row = (int) winners.winner(place).account();
          double quantity = book.quantities().get(row);
          double profit = quantity * (price - book.entryPrices().get(row));
          double margin = book.margins().get(row);
          return profit / margin * (Math.abs(quantity) * price / (margin + profit));
        });
  }

  /**
   * Sets what the venue adds of its own.
   *
   * @param amount quote, 0 or more
   * @return with it
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public LossSettlement venueCapital(double amount) {
    Check.notNegative("venue capital", amount);
    return new LossSettlement(aftermath, amount, policy, lot, order);
  }

  /**
   * Chooses how winners are closed.
   *
   * @param rule which winners, and how far
   * @return with it
   */
  public LossSettlement policy(AdlPolicy rule) {
    return new LossSettlement(aftermath, venueCapital, rule, lot, order);
  }

  /**
   * Asks winners for contracts in place of money; whole ones, the last rounded up.
   *
   * @param size of a contract, base units, above 0
   * @return with it; positions of winners are then counted in contracts of this size
   * @throws IllegalArgumentException if the size is not above 0
   */
  public LossSettlement inContracts(double size) {
    return new LossSettlement(
        aftermath, venueCapital, policy, Check.positive("contract size", size), order);
  }

  /**
   * Orders what pays after the insurance fund.
   *
   * @param layers names out of {@code venueCapital}, {@code adlCapacity} and {@link
   *     #SOCIALISED_LOSS}, each at most once, the last one last; those not named do not pay
   * @return with it
   * @throws IllegalArgumentException if a name is unknown or repeated, or the socialised loss is
   *     not last
   */
  public LossSettlement order(String... layers) {
    List<String> names = List.of(layers);
    if (!KNOWN.containsAll(names) || new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(SettlementMessages.order(names, KNOWN));
    }
    if (names.indexOf(SOCIALISED_LOSS) >= 0 && names.indexOf(SOCIALISED_LOSS) < names.size() - 1) {
      throw new IllegalArgumentException(SettlementMessages.socialisedLast(names));
    }
    return new LossSettlement(aftermath, venueCapital, policy, lot, names);
  }

  /**
   * Lists who may be closed: rows of the book on the other side with a profit above 0 at the final
   * price, numbered by row, their equity margin + profit.
   *
   * @return the winners, in contracts where those are asked for
   */
  public AdlWinners winners() {
    return aftermath.winners(lot);
  }

  /**
   * Goes through the layers.
   *
   * @return who pays what
   * @throws IllegalArgumentException if the policy cannot be asked for this need, such as a rule
   *     about contracts for money
   */
  public SettledLoss settle() {
    return new SettlementWalk(aftermath, policy, lot).through(order, venueCapital);
  }

  @Override
  public String toString() {
    return "settlement by %s, %s, after %s".formatted(order, policy.name(), aftermath.run());
  }
}
