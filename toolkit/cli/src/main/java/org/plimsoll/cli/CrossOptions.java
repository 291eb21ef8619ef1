package org.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Covariance;
import org.plimsoll.account.MarginRequirement;
import org.plimsoll.units.Check;
import org.plimsoll.units.Nearest;
import picocli.CommandLine.Option;

/** What makes the position a leg of a cross account. */
final class CrossOptions {
  private static final int SUGGESTIONS = 3;

  @Option(
      names = "--cross",
      arity = "0..*",
      paramLabel = "LEG",
      description =
          "Makes the position a leg of a cross account, backed by the wallet; other legs may"
              + " follow, written as behind --leg.")
  private @Nullable List<String> cross;

  @Option(
      names = "--leg",
      paramLabel = "LEG",
      description =
          "With --cross: another position, SYMBOL:long|short:Q@PRICE[:MARK], at the same venue;"
              + " the same symbol on the other side is hedge mode. Repeat it for more.")
  private List<String> legs = new ArrayList<>();

  @Option(
      names = "--wallet",
      paramLabel = "W",
      description =
          "With --cross: the balance, in the margin currency (coin at a coin-margined venue);"
              + " --margin means the same there. With --leverage alone it is the position's"
              + " initial margin.")
  private @Nullable String wallet;

  @Option(
      names = "--collateral",
      paramLabel = "ASSET:A",
      description =
          "With --cross: an asset that backs the account, ASSET:AMOUNT[@PRICE][:HAIRCUT]; without"
              + " a price the account's contract on that asset prices it and both move together.")
  private List<String> collateral = new ArrayList<>();

  @Option(
      names = "--others-maintenance",
      paramLabel = "M",
      description = "With --cross: maintenance margin of positions known by their sums.")
  private @Nullable String othersMaintenance;

  @Option(
      names = "--others-profit",
      paramLabel = "P",
      description = "With --cross: unrealised profit of the same, negative for a loss.")
  private @Nullable String othersProfit;

  @Option(
      names = "--volatility",
      paramLabel = "SYMBOL=V",
      description =
          "With --cross: standard deviation of a day's return, BTCUSDT=0.03 or =3%%; one per mark"
              + " adds the distance to liquidation in standard deviations.")
  private List<String> volatilities = new ArrayList<>();

  @Option(
      names = "--correlation",
      paramLabel = "C",
      description = "With --volatility: the correlation of every two returns.")
  private @Nullable String correlation;

  boolean isAsked() {
    return cross != null;
  }

  /** Refuses what means nothing for isolated margin. */
  void refuseWithoutCross() {
    first(
            Map.entry("--wallet", wallet != null),
            Map.entry("--leg", !legs.isEmpty()),
            Map.entry("--collateral", !collateral.isEmpty()),
            Map.entry("--others-maintenance", othersMaintenance != null),
            Map.entry("--others-profit", othersProfit != null),
            Map.entry("--volatility", !volatilities.isEmpty()),
            Map.entry("--correlation", correlation != null))
        .forEach(
            option -> {
              throw new IllegalArgumentException(
                  "%s must stand with --cross, was without; add --cross or leave it out"
                      .formatted(option));
            });
  }

  @SafeVarargs
  private static Stream<String> first(Map.Entry<String, Boolean>... options) {
    return Stream.of(options).filter(Map.Entry::getValue).map(Map.Entry::getKey).limit(1);
  }

  @Nullable String wallet() {
    return wallet;
  }

  List<TypedLeg> legs() {
    List<TypedLeg> read = new ArrayList<>();
    (cross == null ? List.<String>of() : cross)
        .forEach(leg -> read.add(TypedLeg.read("--cross", leg)));
    legs.forEach(leg -> read.add(TypedLeg.read("--leg", leg)));
    return read;
  }

  List<TypedCollateral> collateral() {
    return collateral.stream().map(TypedCollateral::read).toList();
  }

  /** What is known of other positions by their sums alone. */
  MarginRequirement others() {
    double maintenance =
        othersMaintenance == null
            ? 0
            : TypedNumber.read("maintenance margin of others", othersMaintenance);
    double profit = othersProfit == null ? 0 : TypedNumber.read("profit of others", othersProfit);
    Check.notNegative("maintenance margin of others", maintenance);
    return maintenance == 0 && profit == 0
        ? MarginRequirement.NONE
        : new MarginRequirement(0, maintenance, profit);
  }

  /** The covariance of the account's marks, null if no volatility was typed. */
  @Nullable Covariance covariance(List<String> marks) {
    if (volatilities.isEmpty()) {
      if (correlation != null) {
        throw new IllegalArgumentException(
            "--correlation must stand with --volatility, was alone; write one --volatility per"
                + " mark");
      }
      return null;
    }
    Map<String, Double> known = new TreeMap<>();
    volatilities.forEach(typed -> volatility(typed, marks, known));
    for (String mark : marks) {
      if (!known.containsKey(mark)) {
        throw new IllegalArgumentException(
            "volatility of %s must be given, was missing; write --volatility %s=0.03"
                .formatted(mark, mark));
      }
    }
    return Covariance.of(marks, marks.stream().map(known::get).toList(), correlation(marks));
  }

  private static void volatility(String typed, List<String> marks, Map<String, Double> known) {
    int sign = typed.lastIndexOf('=');
    if (sign < 1) {
      throw new IllegalArgumentException(
          "--volatility must be SYMBOL=FRACTION, was '%s'; write --volatility %s=0.03"
              .formatted(typed, marks.get(0)));
    }
    String name = typed.substring(0, sign);
    String mark =
        marks.stream()
            .filter(candidate -> SymbolSpelling.isSame(candidate, name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no mark '%s' in the account; nearest are %s"
                            .formatted(name, Nearest.to(name, marks, SUGGESTIONS))));
    String subject = "volatility of " + mark;
    double value = Check.notNegative(subject, TypedRate.read(subject, typed.substring(sign + 1)));
    if (known.put(mark, value) != null) {
      throw new IllegalArgumentException(subject + " must be given once, was given twice");
    }
  }

  private double correlation(List<String> marks) {
    if (correlation != null) {
      return TypedRate.read("correlation", correlation);
    }
    if (marks.size() > 1) {
      throw new IllegalArgumentException(
          "a correlation must be given for %s, was missing; write --correlation 0.8"
              .formatted(marks));
    }
    return 0;
  }
}
