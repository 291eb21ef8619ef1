package org.plimsoll.onchain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How Drift spreads a loss that no collateral and no insurance covers.
 *
 * <p>A lost borrow cuts every depositor by the same share: index cut = cumulative index x loss /
 * deposits. A lost perpetual position is paid per open base unit on both sides, as funding: loss /
 * (|long| + |short|). Both are rounded up, against those who share the loss.
 *
 * <pre>{@code
 * DriftLosses.depositIndexCut(new BigDecimal("11"), new BigDecimal("120"), BigDecimal.ONE)
 * // 0.0916666667
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/liquidation.rs.
 */
public final class DriftLosses {
  private static final int INDEX = 10;
  private static final int FUNDING = 6;

  private DriftLosses() {}

  /**
   * Gives the cut of the deposit index.
   *
   * @param loss tokens that will not be paid back, 0 or more
   * @param totalDeposits tokens of all depositors, 0 or more
   * @param cumulativeInterest the deposit index before, 0 or more
   * @return what is taken off the index, rounded up to 1e-10; 0 where nobody has deposited
   * @throws IllegalArgumentException if a value is negative
   */
  public static BigDecimal depositIndexCut(
      BigDecimal loss, BigDecimal totalDeposits, BigDecimal cumulativeInterest) {
    Valid.notNegative("loss", loss);
    Valid.notNegative("total deposits", totalDeposits);
    Valid.notNegative("cumulative interest", cumulativeInterest);
    return totalDeposits.signum() == 0
        ? BigDecimal.ZERO
        : Exact.ceilingRatio(cumulativeInterest.multiply(loss), totalDeposits, INDEX);
  }

  /**
   * Gives the funding that each open base unit pays.
   *
   * @param loss quote, of either sign
   * @param baseLong base units held long, of either sign
   * @param baseShort base units held short, of either sign
   * @return |loss| / (|long| + |short|), rounded up to 1e-6 quote; empty where nothing is open
   */
  public static Optional<BigDecimal> fundingPerBase(
      BigDecimal loss, BigDecimal baseLong, BigDecimal baseShort) {
    BigDecimal open = baseLong.abs().add(baseShort.abs());
    return Exact.isPositive(open)
        ? Optional.of(Exact.ceilingRatio(loss.abs(), open, FUNDING))
        : Optional.empty();
  }
}
