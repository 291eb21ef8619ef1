package org.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.venue.ExactDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.PricedAt;

/**
 * The liquidation and bankruptcy price of one position in decimals of fifty digits, and as the
 * venue shows them.
 *
 * <p>The twin of {@link Position#liquidationPrice()} and {@link Position#bankruptcyPrice()}, for
 * where a double's sixteen digits do not decide: at a tick, or at equality of equity and
 * requirement. Every double of the position is read as the decimal it prints as. The same
 * equations; a price that does not exist is absent.
 *
 * <pre>{@code
 * ExactLiquidation.of(position).publishedLiquidationPrice(); // rounded to the contract's tick
 * }</pre>
 */
public final class ExactLiquidation {
  private final Position position;
  private final ExactDemand demand;

  private ExactLiquidation(Position position) {
    this.position = position;
    this.demand = position.demand().exact();
  }

  /**
   * Takes a position.
   *
   * @param position linear, inverse or quanto, under any rule
   * @return its exact prices
   */
  public static ExactLiquidation of(Position position) {
    return new ExactLiquidation(position);
  }

  private MarginRule rule() {
    return position.schedule().rule();
  }

  private boolean isInverse() {
    return position.contract().isInverse();
  }

  private BigDecimal entry() {
    return BigDecimal.valueOf(position.entryPrice());
  }

  private BigDecimal feeRate() {
    return BigDecimal.valueOf(rule().fee().rate());
  }

  /**
   * Computes the unrealised profit at a mark.
   *
   * @param mark quote per base, above 0
   * @return in the margin currency, negative for a loss
   */
  public BigDecimal profit(BigDecimal mark) {
    BigDecimal gain = demand.notional(mark).subtract(demand.notional(entry()));
    BigDecimal sign = BigDecimal.valueOf(position.side().sign());
    return gain.multiply(isInverse() ? sign.negate() : sign);
  }

  /**
   * Computes equity at a mark.
   *
   * @param mark quote per base, above 0
   * @return margin + profit, in the margin currency
   */
  public BigDecimal equity(BigDecimal mark) {
    return BigDecimal.valueOf(position.margin()).add(profit(mark));
  }

  /**
   * Computes what the venue requires at a mark.
   *
   * @param mark quote per base, above 0
   * @return maintenance margin, closing fee and fixed amount, in the margin currency
   */
  public BigDecimal requirement(BigDecimal mark) {
    return maintenance(price(rule().maintenanceOn(), mark))
        .add(fee(price(rule().fee().on(), mark)))
        .add(BigDecimal.valueOf(rule().fixedAmount()));
  }

  private BigDecimal maintenance(Optional<BigDecimal> price) {
    return price.map(demand::maintenanceMargin).orElse(BigDecimal.ZERO);
  }

  private BigDecimal fee(Optional<BigDecimal> price) {
    return price.map(p -> demand.notional(p).multiply(feeRate())).orElse(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> price(PricedAt pricedAt, BigDecimal mark) {
    return switch (pricedAt) {
      case MARK -> Optional.of(mark);
      case ENTRY -> Optional.of(entry());
      case BANKRUPTCY -> bankruptcyPrice();
    };
  }

  /**
   * Computes what is left at a mark before the position is liquidatable.
   *
   * @param mark quote per base, above 0
   * @return equity less requirement; exactly 0 at an exact liquidation price
   */
  public BigDecimal headroom(BigDecimal mark) {
    return equity(mark).subtract(requirement(mark));
  }

  /**
   * Finds the mark at which equity is gone, but for the closing fee where the rule takes it there.
   *
   * @return in quote per base; absent where no price above 0 does it
   */
  public Optional<BigDecimal> bankruptcyPrice() {
    BigDecimal fee =
        rule().fee().isTakenAtBankruptcy() ? feeRate().multiply(demand.size()) : BigDecimal.ZERO;
    ExactLine line =
        isInverse()
            ? equityLine().minus(fee, BigDecimal.ZERO)
            : equityLine().minus(BigDecimal.ZERO, fee);
    return line.facing(position.side(), entry());
  }

  /**
   * Finds the mark at which equity meets the requirement.
   *
   * @return in quote per base, as {@link Position#liquidationPrice()}; absent where no price
   *     liquidates, or none saves
   */
  public Optional<BigDecimal> liquidationPrice() {
    BigDecimal constant = constant();
    BigDecimal fee =
        rule().fee().on() == PricedAt.MARK ? feeRate().multiply(demand.size()) : BigDecimal.ZERO;
    ExactLine line =
        isInverse() ? equityLine().minus(fee, constant) : equityLine().minus(constant, fee);
    boolean onMark = rule().maintenanceOn() == PricedAt.MARK;
    return (onMark ? line.minus(demand.lines()) : line).facing(position.side(), entry());
  }

  /** The part of the requirement no price changes, in the margin currency. */
  private BigDecimal constant() {
    BigDecimal constant = BigDecimal.valueOf(rule().fixedAmount());
    if (rule().maintenanceOn() != PricedAt.MARK) {
      constant = constant.add(maintenance(price(rule().maintenanceOn(), entry())));
    }
    if (rule().fee().on() != PricedAt.MARK) {
      constant = constant.add(fee(price(rule().fee().on(), entry())));
    }
    return constant;
  }

  /** Equity as a function of the price, in quote currency: of an inverse one times the price. */
  private ExactLine equityLine() {
    BigDecimal size = demand.size().multiply(BigDecimal.valueOf(position.side().sign()));
    BigDecimal margin = BigDecimal.valueOf(position.margin());
    return isInverse()
        ? ExactLine.straight(size.negate(), margin.add(size.divide(entry(), ExactDemand.PRECISION)))
        : ExactLine.straight(margin.subtract(size.multiply(entry())), size);
  }

  /**
   * Gives the liquidation price as the venue shows it.
   *
   * @return rounded by the contract's rule; absent where there is none
   */
  public Optional<BigDecimal> publishedLiquidationPrice() {
    return liquidationPrice().map(this::shown);
  }

  /**
   * Gives the bankruptcy price as the venue shows it.
   *
   * @return rounded by the contract's rule; absent where there is none
   */
  public Optional<BigDecimal> publishedBankruptcyPrice() {
    return bankruptcyPrice().map(this::shown);
  }

  private BigDecimal shown(BigDecimal price) {
    return position.contract().rounding().round(price, position.side());
  }

  @Override
  public String toString() {
    return "%s, in decimals".formatted(position);
  }
}
