package org.plimsoll.venue;

/**
 * Where the figures of a venue come from and how far they may be trusted.
 *
 * <pre>{@code
 * new Provenance("2024-10-24", "freqtrade, binance_leverage_tiers.json", "", false);
 * }</pre>
 *
 * @param asOf the date of the snapshot, as its source gives it
 * @param source repository or page and path; empty if not told
 * @param note what to know before using the figures; empty for nothing
 * @param isWorkedExample true if the rule is the venue's but the rates are those of one worked
 *     case, not the venue's own table
 */
public record Provenance(String asOf, String source, String note, boolean isWorkedExample) {
  /**
   * Dates a table whose source is not told.
   *
   * @param asOf the date, as its source gives it
   * @return the provenance, not a worked example
   */
  public static Provenance of(String asOf) {
    return new Provenance(asOf, "", "", false);
  }
}
