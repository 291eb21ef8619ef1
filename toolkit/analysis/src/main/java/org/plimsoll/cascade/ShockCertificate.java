package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * The proof that a shock is the smallest that breaks a book: what happens at it, and what does not
 * happen one double below it.
 *
 * <p>Anybody can check it by running both shocks again. What lies further below is another claim:
 * see {@link #everyShockExcluded}.
 *
 * @param question what is asked to happen, in words
 * @param shock the shock; above 0 a fall, below 0 a rise
 * @param marginal the account whose closing makes the difference, empty if the same accounts are
 *     closed just below and only the money differs
 * @param below the run one double nearer 0, in which it does not happen; empty if even the least
 *     shock does it
 * @param at the run at the shock, in which it happens: the chain, round by round
 * @param everyShockExcluded whether every smaller shock is proven not to do it; otherwise the
 *     smaller ones were looked at in steps of a 1,024th
 */
public record ShockCertificate(
    @In(Unit.TEXT) String question,
    @In(Unit.RATE) double shock,
    Optional<MarginalAccount> marginal,
    Optional<CascadeRun> below,
    CascadeRun at,
    boolean everyShockExcluded) {

  /**
   * The account that tips the book.
   *
   * @param row in the book or in the columns given, from 0
   * @param liquidationPrice quote per base
   * @param quantity base units, above 0
   */
  public record MarginalAccount(
      @In(Unit.COUNT) int row,
      @In(Unit.PRICE) double liquidationPrice,
      @In(Unit.BASE) double quantity) {}

  /**
   * One line of the comparison.
   *
   * @param run just below, or at the shock
   * @param shock with all its digits
   * @param accounts closed
   * @param rounds until nobody was due
   * @param finalPrice quote per base
   * @param extraDrop move beyond the shock's own, as a share of the initial price
   * @param shortfall bad debt
   * @param fundAfter insurance fund at the end
   * @param unfunded bad debt the fund could not pay
   */
  public record Row(
      @In(Unit.TEXT) String run,
      @In(Unit.TEXT) String shock,
      @In(Unit.COUNT) int accounts,
      @In(Unit.COUNT) int rounds,
      @In(Unit.PRICE) double finalPrice,
      @In(Unit.RATE) double extraDrop,
      @In(Unit.QUOTE) double shortfall,
      @In(Unit.QUOTE) double fundAfter,
      @In(Unit.QUOTE) double unfunded) {

    private static Row of(String name, CascadeRun run) {
      return new Row(
          name,
          Double.toString(run.shock()),
          run.accounts(),
          run.rounds().size(),
          run.finalPrice(),
          CascadeMeasure.EXTRA_DROP.of(run),
          run.shortfall(),
          run.fundAfter(),
          run.unfunded());
    }
  }

  /**
   * Sets both runs side by side.
   *
   * @return just below, where there is one, and at the shock
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    below.ifPresent(run -> rows.add(Row.of("just below", run)));
    rows.add(Row.of("at the shock", at));
    return List.copyOf(rows);
  }

  @Override
  public String toString() {
    return "%s at a shock of %s: %s accounts closed, %s just below%s"
        .formatted(
            question,
            Unit.RATE.format(shock),
            COUNT.format(at.accounts()),
            COUNT.format(below.map(CascadeRun::accounts).orElse(0)),
            marginal
                .map(
                    account ->
                        "; it turns on row %s, liquidated at %s"
                            .formatted(
                                COUNT.format(account.row()),
                                PRICE.format(account.liquidationPrice())))
                .orElse(""));
  }
}
