package org.plimsoll.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.waterfall.AdlPolicyPath;
import org.plimsoll.waterfall.AdlWave;
import org.plimsoll.waterfall.AdlWaves;

/** Rows of waves of auto-deleveraging, and of what rules take in them. */
final class WaveRows {
  static final List<String> COLUMNS =
      List.of(
          "wave",
          "startMs",
          "deficitUsd",
          "largestLossUsd",
          "neededUsd",
          "productionHaircutUsd",
          "winnersEquityStartUsd");

  private static final List<String> UNREAD = List.of("endMs", "winnersPnlStartUsd");
  private static final String NEEDED = "neededUsd";
  private static final String TAKEN = "Usd";
  private static final String LARGEST = "MaxShare";

  private WaveRows() {}

  static AdlWaves waves(CsvRows csv) {
    return new AdlWaves(
        csv.withColumns(COLUMNS, UNREAD).rows().stream().map(WaveRows::wave).toList());
  }

  private static AdlWave wave(CsvRow row) {
    double start = row.number("startMs");
    try {
      return new AdlWave(
          row.whole("wave"),
          Instant.ofEpochMilli((long) start),
          row.number("deficitUsd"),
          row.number("largestLossUsd"),
          row.number(NEEDED),
          row.number("productionHaircutUsd"),
          row.number("winnersEquityStartUsd"));
    } catch (IllegalArgumentException e) {
      throw row.refuse(e);
    }
  }

  /** A rule for each column that ends in MaxShare. */
  static List<AdlPolicyPath> paths(CsvRows csv) {
    List<AdlPolicyPath> paths = new ArrayList<>();
    for (String name : csv.header().names()) {
      if (name.endsWith(LARGEST)) {
        paths.add(path(name.substring(0, name.length() - LARGEST.length()), csv));
      }
    }
    return List.copyOf(paths);
  }

  private static AdlPolicyPath path(String policy, CsvRows csv) {
    csv.header().require(List.of(NEEDED, policy + TAKEN, policy + LARGEST), csv.header().names());
    return new AdlPolicyPath(policy, csv.rows().stream().map(row -> round(policy, row)).toList());
  }

  private static AdlPolicyPath.Round round(String policy, CsvRow row) {
    try {
      return new AdlPolicyPath.Round(
          row.number(NEEDED), row.number(policy + TAKEN), row.number(policy + LARGEST));
    } catch (IllegalArgumentException e) {
      throw row.refuse(e);
    }
  }
}
