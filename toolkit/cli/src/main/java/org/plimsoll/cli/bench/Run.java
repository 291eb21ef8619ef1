package org.plimsoll.cli.bench;

/**
 * What every workload is told.
 *
 * @param accounts how many rows
 * @param threads how many may work at once
 * @param seed which data, from 1
 */
public record Run(int accounts, int threads, long seed) {
  private static final long STREAMS_PER_SEED = 1_000;
  private static final int MOST_ACCOUNTS = 100_000_000;
  private static final int MOST_THREADS = 256;
  private static final long LARGEST_SEED = 1_000_000_000L;

  /**
   * Checks what was typed.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Run {
    check("--n", accounts, MOST_ACCOUNTS);
    check("--threads", threads, MOST_THREADS);
    check("--seed", seed, LARGEST_SEED);
  }

  private static void check(String option, long value, long most) {
    if (!(value >= 1 && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be from 1 to %d, was %d".formatted(option, most, value));
    }
  }

  /** The number stream of a section under this run's seed. */
  long stream(int section) {
    return section + STREAMS_PER_SEED * (seed - 1);
  }
}
