package org.plimsoll.lending;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;

/**
 * Collateral on sale until a debt is raised.
 *
 * <p>A bidder names an amount of collateral and pays the price of the moment, never more than the
 * debt. A bid that would leave both collateral and a debt below the minimum is cut so that exactly
 * the minimum is left; if the debt is not above the minimum, it is refused. When the debt is raised
 * the rest of the collateral goes back to the owner. Source: Maker dss, module clip ("take").
 *
 * <pre>{@code
 * new DutchAuction(new BigDecimal("110"), new BigDecimal("40"), BigDecimal.ZERO)
 *     .take(new BigDecimal("5"), new BigDecimal("25")); // 22 bought for 110, 18 returned
 * }</pre>
 *
 * @param debt to be raised, in the stablecoin, 0 or more
 * @param collateral for sale, in units of the asset, 0 or more
 * @param minimumRemainingDebt the least that a bid may leave, 0 or more
 */
public record DutchAuction(
    BigDecimal debt, BigDecimal collateral, BigDecimal minimumRemainingDebt) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public DutchAuction {
    Exact.notNegative("auction debt", debt);
    Exact.notNegative("auction collateral", collateral);
    Exact.notNegative("minimum remaining debt", minimumRemainingDebt);
  }

  /**
   * Fills a bid.
   *
   * @param price stablecoin per unit of collateral, 0 or more
   * @param bid the most collateral to buy, in units, 0 or more
   * @return the fill, the collateral bought for a debt rounded down to 18 digits; empty if the bid
   *     is refused
   * @throws IllegalArgumentException if an argument is negative
   */
  public Optional<AuctionFill> take(BigDecimal price, BigDecimal bid) {
    Exact.notNegative("price", price);
    BigDecimal slice = collateral.min(Exact.notNegative("bid", bid));
    BigDecimal owed = slice.multiply(price);
    if (owed.compareTo(debt) > 0) {
      return Optional.of(fillFor(debt, price));
    }
    if (leavesTooLittle(slice, owed)) {
      return debt.compareTo(minimumRemainingDebt) > 0
          ? Optional.of(fillFor(debt.subtract(minimumRemainingDebt), price))
          : Optional.empty();
    }
    return Optional.of(fill(slice, owed));
  }

  /**
   * Shows how a bid is filled.
   *
   * @param price stablecoin per unit of collateral, 0 or more
   * @param bid the most collateral to buy, 0 or more
   * @return the steps; zeros where the bid is refused
   * @throws IllegalArgumentException if an argument is negative
   */
  public Explanation explain(BigDecimal price, BigDecimal bid) {
    Optional<AuctionFill> taken = take(price, bid);
    AuctionFill fill = taken.orElseGet(() -> fill(Exact.ZERO, Exact.ZERO));
    return Explanation.of("bid in a Dutch auction")
        .with("price", "of the moment", price.doubleValue(), PRICE)
        .with("paid", reason(price, bid, taken), fill.paid().doubleValue(), QUOTE)
        .with("bought", "paid / price", fill.bought().doubleValue(), BASE)
        .with(
            "left debt",
            "debt - paid = %s - %s".formatted(Exact.figure(debt), Exact.figure(fill.paid())),
            fill.leftDebt().doubleValue(),
            QUOTE)
        .with("left collateral", "still for sale", fill.leftCollateral().doubleValue(), BASE)
        .with(
            "returned collateral",
            "to the owner once the debt is raised",
            fill.returnedCollateral().doubleValue(),
            BASE);
  }

  private String reason(BigDecimal price, BigDecimal bid, Optional<AuctionFill> taken) {
    if (taken.isEmpty()) {
      return "refused: a debt of at most the minimum is bought whole";
    }
    BigDecimal wanted = collateral.min(bid).multiply(price);
    if (wanted.compareTo(debt) > 0) {
      return "all of the debt, which is less than bid x price";
    }
    return leavesTooLittle(collateral.min(bid), wanted)
        ? "debt - minimum remaining debt of " + Exact.figure(minimumRemainingDebt)
        : "min(collateral, bid) x price = %s x %s"
            .formatted(Exact.figure(collateral.min(bid)), Exact.figure(price));
  }

  private boolean leavesTooLittle(BigDecimal slice, BigDecimal owed) {
    return Exact.isBelow(owed, debt)
        && Exact.isBelow(slice, collateral)
        && Exact.isBelow(debt.subtract(owed), minimumRemainingDebt);
  }

  /** The price is above 0 here: bid x price exceeds the payment. */
  private AuctionFill fillFor(BigDecimal payment, BigDecimal price) {
    return fill(Exact.quotientDown(payment, price, Exact.WAD), payment);
  }

  private AuctionFill fill(BigDecimal slice, BigDecimal payment) {
    BigDecimal debtLeft = debt.subtract(payment);
    BigDecimal rest = collateral.subtract(slice);
    boolean isRaised = Exact.isZero(debtLeft);
    return new AuctionFill(
        slice, payment, debtLeft, isRaised ? Exact.ZERO : rest, isRaised ? rest : Exact.ZERO);
  }
}
