package org.plimsoll.venue;

import java.util.List;

/**
 * Published bracket tables as test data.
 *
 * <p>Binance USD-M, as quoted by freqtrade/freqtrade (facts and figures): {@code tests/conftest.py}
 * at c9ae5e1e for 2022, {@code binance_leverage_tiers.json} for October 2024. The ETH table of 2021
 * is rebuilt from the floors and rates whose third published amount, 135,365, the venue's worked
 * liquidation example uses.
 */
public final class Schedules {
  private Schedules() {}

  /** BTCUSDT as of 2022, with its published amounts and a last cap. */
  public static MarginSchedule btc2022() {
    return MarginSchedule.of(
        "BTCUSDT",
        List.of(
            new Bracket(1, 0, 50_000, 125, 0.004, 0),
            new Bracket(2, 50_000, 250_000, 100, 0.005, 50),
            new Bracket(3, 250_000, 1_000_000, 50, 0.01, 1_300),
            new Bracket(4, 1_000_000, 7_500_000, 20, 0.025, 16_300),
            new Bracket(5, 7_500_000, 40_000_000, 10, 0.05, 203_800),
            new Bracket(6, 40_000_000, 100_000_000, 5, 0.1, 2_203_800),
            new Bracket(7, 100_000_000, 200_000_000, 4, 0.125, 4_703_800),
            new Bracket(8, 200_000_000, 400_000_000, 3, 0.15, 9_703_800),
            new Bracket(9, 400_000_000, 600_000_000, 2, 0.25, 49_703_800),
            new Bracket(10, 600_000_000, 1_000_000_000, 1, 0.5, 199_703_800)));
  }

  /** XRP/USDT as of 2022. */
  public static MarginSchedule xrp2022() {
    return MarginSchedule.of(
        "XRPUSDT",
        List.of(
            new Bracket(1, 0, 100_000, 20, 0.025, 0),
            new Bracket(2, 100_000, 500_000, 10, 0.05, 2_500),
            new Bracket(3, 500_000, 1_000_000, 5, 0.1, 27_500),
            new Bracket(4, 1_000_000, 2_000_000, 3, 0.15, 77_500),
            new Bracket(5, 2_000_000, 5_000_000, 2, 0.25, 277_500),
            new Bracket(6, 5_000_000, 30_000_000, 1, 0.5, 1_527_500)));
  }

  /** BTCUSDT as of October 2024, from floors and rates, without end. */
  public static MarginSchedule btc2024() {
    return MarginSchedule.ofRates(
        "BTCUSDT",
        List.of(
            0.0,
            50_000.0,
            600_000.0,
            3_000_000.0,
            12_000_000.0,
            70_000_000.0,
            100_000_000.0,
            230_000_000.0,
            480_000_000.0,
            600_000_000.0,
            800_000_000.0,
            1_200_000_000.0),
        List.of(0.004, 0.005, 0.0065, 0.01, 0.02, 0.025, 0.05, 0.1, 0.125, 0.15, 0.25, 0.5),
        List.of(125.0, 100.0, 75.0, 50.0, 25.0, 20.0, 10.0, 5.0, 4.0, 3.0, 2.0, 1.0));
  }

  /** ETHUSDT as of 2021, from floors and rates. */
  public static MarginSchedule eth2021() {
    return MarginSchedule.ofRates(
        "ETHUSDT",
        List.of(0.0, 10_000.0, 100_000.0, 500_000.0, 1_000_000.0, 2_000_000.0, 5_000_000.0),
        List.of(0.005, 0.0065, 0.01, 0.02, 0.05, 0.1, 0.125),
        List.of(100.0, 75.0, 50.0, 25.0, 10.0, 5.0, 4.0));
  }

  /** One rate for every size. */
  public static MarginSchedule single(double rate, double maxLeverage) {
    return MarginSchedule.ofRates("ONE", List.of(0.0), List.of(rate), List.of(maxLeverage));
  }
}
