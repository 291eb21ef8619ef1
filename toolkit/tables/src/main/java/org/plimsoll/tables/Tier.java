package org.plimsoll.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One tier with its rate and leverage worked out from the figures its source gives.
 *
 * <pre>
 * rate        = rate | 1 - liquidationThreshold | maintenanceShare x initial rate | 1 - 1 / minimumCollateralRatio
 * maxLeverage = maxLeverage | 1 / initialRate | 1 / (1 - loanToValue) | 1 / (1 - 1 / minimumCollateralRatio)
 * </pre>
 *
 * @param floor null where it is the cap of the tier before
 * @param cap null where it is the floor of the next tier, or there is no end
 * @param rate maintenance margin rate
 * @param maxLeverage as above
 * @param amount null where it follows from continuity
 * @param source refuses it
 */
record Tier(
    @Nullable BigDecimal floor,
    @Nullable BigDecimal cap,
    BigDecimal rate,
    double maxLeverage,
    @Nullable BigDecimal amount,
    TierSource source) {
  static final String FLOOR = "floor";
  static final String CAP = "cap";
  static final String RATE = "rate";
  static final String MAX_LEVERAGE = "maxLeverage";
  static final String AMOUNT = "amount";
  static final String INITIAL_RATE = "initialRate";
  static final String SHARE = "maintenanceShare";
  static final String LOAN_TO_VALUE = "loanToValue";
  static final String THRESHOLD = "liquidationThreshold";
  static final String RATIO = "minimumCollateralRatio";

  static final List<String> KEYS =
      List.of(
          FLOOR,
          CAP,
          RATE,
          MAX_LEVERAGE,
          AMOUNT,
          INITIAL_RATE,
          SHARE,
          LOAN_TO_VALUE,
          THRESHOLD,
          RATIO);

  private static final List<String> GIVE_RATE = List.of(RATE, THRESHOLD, SHARE, RATIO);
  private static final List<String> GIVE_LEVERAGE =
      List.of(MAX_LEVERAGE, INITIAL_RATE, LOAN_TO_VALUE, RATIO);
  private static final double BELOW_ONE = Math.nextDown(1.0);
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  static Tier of(TierSource source) {
    BigDecimal initialRate = initialRate(source);
    BigDecimal leverage = source.find(MAX_LEVERAGE);
    double most =
        (leverage == null ? BigDecimal.ONE.divide(initialRate, DIGITS) : leverage).doubleValue();
    return new Tier(
        source.find(FLOOR),
        source.find(CAP),
        rate(source, initialRate),
        most,
        source.find(AMOUNT),
        source);
  }

  /** The one key of several that is there. */
  private static String only(TierSource source, List<String> keys) {
    List<String> there = keys.stream().filter(key -> source.find(key) != null).toList();
    if (there.isEmpty()) {
      throw source.refuse(keys.get(0), Messages.noneOf(keys));
    }
    if (there.size() > 1) {
      throw source.refuse(there.get(1), Messages.besides(there.get(0)));
    }
    return there.get(0);
  }

  private static BigDecimal figure(TierSource source, String key) {
    BigDecimal figure = source.find(key);
    if (figure == null) {
      throw source.refuse(key, Messages.missingKey(key));
    }
    return figure;
  }

  private static BigDecimal initialRate(TierSource source) {
    String key = only(source, GIVE_LEVERAGE);
    BigDecimal given = figure(source, key);
    BigDecimal one = BigDecimal.ONE;
    return switch (key) {
      case MAX_LEVERAGE -> one.divide(within(source, key, "1 or more", given, 1, 1e300), DIGITS);
      case INITIAL_RATE -> within(source, key, "above 0 and at most 1", given, 1e-9, 1);
      case LOAN_TO_VALUE ->
          one.subtract(within(source, key, "0 or more and below 1", given, 0, BELOW_ONE));
      default -> overCollateral(source, given);
    };
  }

  private static BigDecimal rate(TierSource source, BigDecimal initialRate) {
    String key = only(source, GIVE_RATE);
    BigDecimal given = figure(source, key);
    return switch (key) {
      case RATE -> within(source, key, "above 0 and below 1", given, Double.MIN_VALUE, BELOW_ONE);
      case THRESHOLD ->
          BigDecimal.ONE.subtract(
              within(source, key, "above 0 and below 1", given, Double.MIN_VALUE, BELOW_ONE));
      case SHARE ->
          within(source, key, "above 0 and at most 1", given, Double.MIN_VALUE, 1)
              .multiply(initialRate, DIGITS);
      default -> overCollateral(source, given);
    };
  }

  /** 1 - 1 / ratio. */
  private static BigDecimal overCollateral(TierSource source, BigDecimal ratio) {
    BigDecimal over = within(source, RATIO, "above 1", ratio, Math.nextUp(1.0), 1e300);
    return over.subtract(BigDecimal.ONE).divide(over, DIGITS);
  }

  private static BigDecimal within(
      TierSource source, String key, String rule, BigDecimal value, double from, double to) {
    double figure = value.doubleValue();
    if (!(figure >= from && figure <= to)) {
      String percent = figure >= 1 && figure < 100 ? NumberCell.remedy(value + "%") : "";
      String remedy = percent.isEmpty() || to > 1 ? "" : "; rates are fractions, " + percent;
      throw source.refuse(key, "must be %s, was %s%s".formatted(rule, value, remedy));
    }
    return value;
  }

  static List<String> keysWith(String... more) {
    return Stream.concat(KEYS.stream(), Stream.of(more)).toList();
  }
}
