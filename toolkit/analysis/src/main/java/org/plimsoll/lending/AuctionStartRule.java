package org.plimsoll.lending;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;

/**
 * How much of an unsafe vault goes into an auction, and at what price it starts.
 *
 * <pre>
 * debt taken         = min(debt, room / penalty factor)
 * auction debt       = debt taken x penalty factor
 * auction collateral = collateral x debt taken / debt
 * start price        = oracle price x buffer factor
 * </pre>
 *
 * <p>The room is what may still be raised in auctions at a time. If the rest of a partial
 * liquidation would be below dust, the whole vault is taken and the room exceeded; otherwise the
 * debt taken must itself be at least dust, or nothing starts. Nothing starts either without room,
 * without collateral or at a price of 0. Amounts keep 18 digits, rounded down. Whether the vault is
 * unsafe is for {@link Vault#isUnsafe}. Source: Maker dss, modules dog ("bark") and clip ("kick").
 *
 * <pre>{@code
 * var rule = new AuctionStartRule(new BigDecimal("1.1"), BigDecimal.ZERO, BigDecimal.ONE);
 * rule.start(new Vault(new BigDecimal("40"), new BigDecimal("100")), new BigDecimal("4"));
 * }</pre>
 *
 * @param penaltyFactor what is to be raised per unit of debt, 1 or more
 * @param dust the smallest debt worth an auction, in the stablecoin, 0 or more
 * @param bufferFactor start price over oracle price, above 0
 */
public record AuctionStartRule(BigDecimal penaltyFactor, BigDecimal dust, BigDecimal bufferFactor) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public AuctionStartRule {
    Exact.oneOrMore("penalty factor", penaltyFactor);
    Exact.notNegative("dust", dust);
    Exact.positive("buffer factor", bufferFactor);
  }

  /**
   * Starts an auction with unlimited room.
   *
   * @param vault what is liquidated
   * @param oraclePrice stablecoin per unit, 0 or more
   * @return the split; empty if the vault owes or holds nothing or the price is 0
   * @throws IllegalArgumentException if the price is negative
   */
  public Optional<AuctionStart> start(Vault vault, BigDecimal oraclePrice) {
    return start(vault, oraclePrice, vault.debt().multiply(penaltyFactor));
  }

  /**
   * Starts an auction within a limited room.
   *
   * @param vault what is liquidated
   * @param oraclePrice stablecoin per unit, 0 or more
   * @param room what may still be raised, penalty included, in the stablecoin, 0 or more
   * @return the split; empty if nothing starts
   * @throws IllegalArgumentException if the price or the room is negative
   */
  public Optional<AuctionStart> start(Vault vault, BigDecimal oraclePrice, BigDecimal room) {
    Exact.notNegative("oracle price", oraclePrice);
    Exact.notNegative("room", room);
    BigDecimal taken = debtTaken(vault, room);
    BigDecimal sold = collateralTaken(vault, taken);
    if (isTooSmall(vault, taken) || Exact.isZero(sold) || Exact.isZero(oraclePrice)) {
      return Optional.empty();
    }
    return Optional.of(
        new AuctionStart(
            taken.multiply(penaltyFactor),
            sold,
            new Vault(vault.collateral().subtract(sold), vault.debt().subtract(taken)),
            oraclePrice.multiply(bufferFactor)));
  }

  /**
   * Shows how the split comes about.
   *
   * @param vault what is liquidated
   * @param oraclePrice stablecoin per unit, 0 or more
   * @param room what may still be raised, 0 or more
   * @return the steps; zeros where nothing starts
   * @throws IllegalArgumentException if the price or the room is negative
   */
  public Explanation explain(Vault vault, BigDecimal oraclePrice, BigDecimal room) {
    AuctionStart start =
        start(vault, oraclePrice, room)
            .orElse(new AuctionStart(Exact.ZERO, Exact.ZERO, vault, Exact.ZERO));
    BigDecimal taken = vault.debt().subtract(start.left().debt());
    return Explanation.of("start of an auction")
        .with(
            "debt taken",
            "min(debt, room / penalty factor) = min(%s, %s / %s), all if the rest is below %s"
                .formatted(
                    Exact.figure(vault.debt()),
                    Exact.figure(room),
                    Exact.figure(penaltyFactor),
                    Exact.figure(dust)),
            taken.doubleValue(),
            QUOTE)
        .with(
            "auction debt", "debt taken x penalty factor", start.auctionDebt().doubleValue(), QUOTE)
        .with(
            "auction collateral",
            "collateral x debt taken / debt",
            start.auctionCollateral().doubleValue(),
            BASE)
        .with(
            "start price", "oracle price x buffer factor", start.startPrice().doubleValue(), PRICE);
  }

  private BigDecimal debtTaken(Vault vault, BigDecimal room) {
    BigDecimal debt = vault.debt();
    BigDecimal fits = debt.min(Exact.quotientDown(room, penaltyFactor, Exact.WAD));
    boolean isWhole = debt.multiply(penaltyFactor).compareTo(room) <= 0;
    boolean leavesDust = !Exact.isZero(room) && Exact.isBelow(debt.subtract(fits), dust);
    return isWhole || leavesDust ? debt : fits;
  }

  private boolean isTooSmall(Vault vault, BigDecimal taken) {
    return Exact.isZero(taken)
        || (Exact.isBelow(taken, vault.debt()) && Exact.isBelow(taken, dust));
  }

  private static BigDecimal collateralTaken(Vault vault, BigDecimal taken) {
    return Exact.isZero(taken)
        ? Exact.ZERO
        : Exact.quotientDown(vault.collateral().multiply(taken), vault.debt(), Exact.WAD);
  }
}
