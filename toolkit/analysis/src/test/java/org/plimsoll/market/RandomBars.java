package org.plimsoll.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Price histories for tests: drawn from a seed, or written out bar by bar. */
public final class RandomBars {
  /** Where every test history starts. */
  public static final Instant START = Instant.parse("2025-10-10T00:00:00Z");

  /** The length of every test bar. */
  public static final Duration HOUR = Duration.ofHours(1);

  private RandomBars() {}

  /** A random walk of hourly bars; after a bar, with the given chance, one to five are missing. */
  public static Bars walk(long seed, int size, double chanceOfGap) {
    Random random = new Random(seed);
    List<Bar> bars = new ArrayList<>();
    Instant time = START;
    double close = 100 + 50 * random.nextDouble();
    for (int i = 0; i < size; i++) {
      double open = close * Math.exp(0.01 * random.nextGaussian());
      close = open * Math.exp(0.02 * random.nextGaussian());
      double high = Math.max(open, close) * Math.exp(0.01 * Math.abs(random.nextGaussian()));
      double low = Math.min(open, close) * Math.exp(-0.01 * Math.abs(random.nextGaussian()));
      bars.add(new Bar(time, open, high, low, close));
      int missing = random.nextDouble() < chanceOfGap ? 1 + random.nextInt(5) : 0;
      time = time.plus(HOUR.multipliedBy(1 + missing));
    }
    return Bars.of("random", "BTC/USDT", HOUR, bars);
  }

  /** Hourly bars from rows of open, high, low, close. */
  public static Bars of(double[]... rows) {
    List<Bar> bars = new ArrayList<>();
    for (double[] row : rows) {
      bars.add(at(bars.size(), row));
    }
    return Bars.of("made", "BTC/USDT", HOUR, bars);
  }

  /** One hourly bar, so many hours after the start. */
  public static Bar at(int hour, double... row) {
    return new Bar(START.plus(Duration.ofHours(hour)), row[0], row[1], row[2], row[3]);
  }
}
