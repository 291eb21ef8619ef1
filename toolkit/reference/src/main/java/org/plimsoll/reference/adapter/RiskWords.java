package org.plimsoll.reference.adapter;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.reference.Inputs;
import org.plimsoll.waterfall.AdlRiskWeight;

/**
 * The weight that words describe: the power of leverage if one is named, else the model of risk.
 *
 * <p>"leverage squared (linear risk model)" names both: the weight is leverage times g, and g is
 * linear.
 */
final class RiskWords {
  private static final Pattern TAIL = Pattern.compile("cvar|conditional|shortfall|excess|max\\(");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern WEIGHT_POWER =
      Pattern.compile(
          "(?:leverage|\\bl)\\s*(?:\\^|\\*\\*|to the(?: power)?(?: of)?)\\s*(\\d+(?:\\.\\d+)?)");
  private static final Pattern MODEL_POWER =
      Pattern.compile("(?:power|exponent)[\\s-]*(\\d+(?:\\.\\d+)?)");

  private RiskWords() {}

  static AdlRiskWeight weight(Inputs in) {
    String words = in.text("weights").toLowerCase(Locale.ROOT);
    if (TAIL.matcher(words).find()) {
      return AdlRiskWeight.conditionalValueAtRisk(threshold(in, words));
    }
    Matcher power = WEIGHT_POWER.matcher(words);
    if (power.find()) {
      return AdlRiskWeight.power(Math.max(0, Double.parseDouble(power.group(1)) - 1));
    }
    if (words.contains("cubed") || words.contains("cubic")) {
      return AdlRiskWeight.power(2);
    }
    if (words.contains("squared")) {
      return AdlRiskWeight.linear();
    }
    return model(words);
  }

  private static AdlRiskWeight model(String words) {
    Matcher power = MODEL_POWER.matcher(words);
    if (power.find()) {
      return AdlRiskWeight.power(Double.parseDouble(power.group(1)));
    }
    if (words.contains("quadratic") || words.contains("square")) {
      return AdlRiskWeight.power(2);
    }
    if (words.contains("linear")) {
      return AdlRiskWeight.linear();
    }
    if (words.contains("leverage")) {
      return AdlRiskWeight.leverage();
    }
    throw new IllegalArgumentException(
        "input 'weights' must describe a weight by leverage, was '%s'".formatted(words));
  }

  private static double threshold(Inputs in, String words) {
    Matcher number = NUMBER.matcher(words);
    return in.has("cvarThreshold") || !number.find()
        ? in.number("cvarThreshold")
        : Double.parseDouble(number.group());
  }
}
