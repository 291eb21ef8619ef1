package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.units.Explanation;

/**
 * A dYdX v4 account: quote balance and positions, each valued at its oracle price.
 *
 * <p>The collateral of the account is allotted to its positions by their maintenance margin, so
 * that closing a part at its bankruptcy quote leaves the collateral per unit of maintenance margin
 * unchanged, and closing everything leaves nothing.
 *
 * <pre>{@code
 * var account = DydxAccount.of(new BigDecimal("-4501"), new DydxPosition("BTC",
 *     new BigDecimal("0.1"), new BigDecimal("50000"), new BigDecimal("0.2"), new BigDecimal("0.1")));
 * account.isLiquidatable()                                       // true
 * account.bankruptcyQuote("BTC", new BigDecimal("-0.1"))         // 4501
 * account.fillablePrice("BTC", DydxFillRule.GENESIS)             // 49985
 * }</pre>
 *
 * <p>Source: dydxprotocol/v4-chain, x/clob/keeper/liquidations.go.
 *
 * @param quoteBalance what is held in quote, negative where it is owed
 * @param positions at most one per market
 */
public record DydxAccount(BigDecimal quoteBalance, List<DydxPosition> positions) {
  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if a market is listed twice
   */
  public DydxAccount {
    positions = List.copyOf(positions);
    Set<String> seen = new HashSet<>();
    for (DydxPosition position : positions) {
      if (!seen.add(position.market())) {
        throw new IllegalArgumentException(Messages.twice("market", position.market()));
      }
    }
  }

  /**
   * Makes an account.
   *
   * @param quoteBalance what is held in quote, negative where it is owed
   * @param positions at most one per market
   * @return the account
   * @throws IllegalArgumentException if a market is listed twice
   */
  public static DydxAccount of(BigDecimal quoteBalance, DydxPosition... positions) {
    return new DydxAccount(quoteBalance, List.of(positions));
  }

  /**
   * Adds up the account.
   *
   * @return net collateral, initial and maintenance margin
   */
  public DydxRisk risk() {
    return positions.stream()
        .map(DydxPosition::risk)
        .reduce(new DydxRisk(quoteBalance, ZERO, ZERO), DydxRisk::plus);
  }

  /**
   * Tells whether the protocol may liquidate.
   *
   * @return as {@link DydxRisk#isLiquidatable}
   */
  public boolean isLiquidatable() {
    return risk().isLiquidatable();
  }

  /**
   * Gives the quote amount that must change hands with a part of a position so that the account
   * gives up exactly the collateral allotted to that part.
   *
   * <p>= - change of net notional - net collateral x |change of maintenance margin| / maintenance
   * margin, rounded towards plus infinity to 1e-6; the rounding favours the protocol.
   *
   * @param market which position
   * @param sizeDelta change of its size, against its sign and at most its size
   * @return quote, positive where the account receives
   * @throws IllegalArgumentException if there is no such market, the delta does not close or the
   *     maintenance margin is 0
   */
  public BigDecimal bankruptcyQuote(String market, BigDecimal sizeDelta) {
    DydxPosition before = closing(market, sizeDelta);
    DydxPosition after = before.withSize(before.size().add(sizeDelta));
    DydxRisk total = requireMaintenance();
    BigDecimal freed = before.maintenanceMargin().subtract(after.maintenanceMargin());
    BigDecimal allotted =
        Exact.floorRatio(
            total.netCollateral().multiply(freed), total.maintenanceMargin(), DydxPosition.QUANTUM);
    return before.netNotional().subtract(after.netNotional()).subtract(allotted);
  }

  /**
   * Gives the bankruptcy rating: 0 where collateral covers the maintenance margin, 1 where it is
   * used up.
   *
   * @param rule the protocol's setting
   * @return clamp(adjustment x (1 - net collateral / maintenance margin), 0, 1)
   * @throws IllegalArgumentException if the maintenance margin is 0
   */
  public BigDecimal bankruptcyRating(DydxFillRule rule) {
    DydxRisk total = requireMaintenance();
    BigDecimal covered = Exact.ratio(total.netCollateral(), total.maintenanceMargin());
    return rule.bankruptcyAdjustment().multiply(ONE.subtract(covered)).max(ZERO).min(ONE);
  }

  /**
   * Gives the worst price at which a liquidation order may fill.
   *
   * <p>= (net notional - rating x spread ratio x maintenance margin of the position) / size: the
   * oracle price for a healthy account, worse by spread ratio x maintenance fraction for an empty
   * one. Not rounded.
   *
   * @param market which position
   * @param rule the protocol's setting
   * @return quote per base unit
   * @throws IllegalArgumentException if there is no such market, its size is 0 or the maintenance
   *     margin is 0
   */
  public BigDecimal fillablePrice(String market, DydxFillRule rule) {
    DydxPosition position = position(market);
    Valid.positive("absolute size of " + market, position.size().abs());
    BigDecimal spread =
        bankruptcyRating(rule)
            .multiply(rule.spreadToMaintenanceRatio())
            .multiply(position.maintenanceMargin());
    return Exact.ratio(position.netNotional().subtract(spread), position.size());
  }

  /**
   * Gives what the insurance fund receives from a fill, or pays where it is negative.
   *
   * <p>The quote received above the bankruptcy quote, at most the fee on the quote traded; a
   * shortfall is covered in full.
   *
   * @param fill the fill of the liquidation order
   * @param maxLiquidationFee largest fee as a fraction of the quote traded, from 0 to 1
   * @return quote, to 1e-6
   * @throws IllegalArgumentException if the fill does not close a position of the account or the
   *     fee is outside [0, 1]
   */
  public BigDecimal insuranceFundDelta(DydxFill fill, BigDecimal maxLiquidationFee) {
    Valid.fraction("max liquidation fee", maxLiquidationFee);
    BigDecimal surplus =
        fill.quoteDelta().subtract(bankruptcyQuote(fill.market(), fill.sizeDelta()));
    BigDecimal fee =
        Exact.floor(fill.quoteDelta().abs().multiply(maxLiquidationFee), DydxPosition.QUANTUM);
    return Exact.isPositive(surplus) ? surplus.min(fee) : surplus;
  }

  /**
   * Shows how the fillable price comes about.
   *
   * @param market which position
   * @param rule the protocol's setting
   * @return the steps
   * @throws IllegalArgumentException as {@link #fillablePrice}
   */
  public Explanation explain(String market, DydxFillRule rule) {
    DydxPosition position = position(market);
    DydxRisk total = requireMaintenance();
    return Explanation.of("dYdX v4 liquidation of " + market)
        .with(
            "net collateral",
            "quote balance + sum of size x oracle price",
            total.netCollateral().doubleValue(),
            QUOTE)
        .with(
            "maintenance margin",
            "sum of notional x fraction, rounded up",
            total.maintenanceMargin().doubleValue(),
            QUOTE)
        .with(
            "bankruptcy rating",
            "clamp(%s x (1 - net collateral / maintenance margin), 0, 1)"
                .formatted(rule.bankruptcyAdjustment()),
            bankruptcyRating(rule).doubleValue(),
            RATE)
        .with("oracle price", "given", position.oraclePrice().doubleValue(), PRICE)
        .with(
            "fillable price",
            "(net notional - rating x %s x maintenance margin) / size"
                .formatted(rule.spreadToMaintenanceRatio()),
            fillablePrice(market, rule).doubleValue(),
            PRICE)
        .with(
            "bankruptcy price",
            "-bankruptcy quote of all / size",
            Exact.ratio(bankruptcyQuote(market, position.size().negate()), position.size())
                .doubleValue(),
            PRICE);
  }

  private DydxRisk requireMaintenance() {
    DydxRisk total = risk();
    if (!Exact.isPositive(total.maintenanceMargin())) {
      throw new IllegalArgumentException(Messages.noMaintenance());
    }
    return total;
  }

  private DydxPosition closing(String market, BigDecimal sizeDelta) {
    DydxPosition position = position(market);
    boolean opposite = position.size().signum() * sizeDelta.signum() < 0;
    if (!opposite || sizeDelta.abs().compareTo(position.size().abs()) > 0) {
      throw new IllegalArgumentException(Messages.notClosing(sizeDelta, position.size()));
    }
    return position;
  }

  private DydxPosition position(String market) {
    return positions.stream()
        .filter(position -> position.market().equals(market))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Messages.unknown(
                        "market", market, positions.stream().map(DydxPosition::market).toList())));
  }
}
