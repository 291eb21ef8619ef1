package org.plimsoll.tables;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.TradingFee;
import org.plimsoll.venue.Venue;

/** A venue written out as a description, every tier on a line of its own. */
final class VenueWriter {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Venue venue;
  private final MarginRule rule;
  private final PriceRounding rounding;

  private VenueWriter(Venue venue) {
    this.venue = venue;
    MarginSchedule first = venue.schedules().get(0);
    this.rule = first.rule();
    this.rounding = first.contract().rounding();
  }

  static String text(Venue venue) {
    return new VenueWriter(venue).text();
  }

  private String text() {
    List<String> members = new ArrayList<>();
    members.add(member("schema", VenueDescription.SCHEMA));
    members.add(member("id", venue.id()));
    members.add(member("name", venue.name()));
    members.add(member("asOf", venue.asOf()));
    members.add(member("source", venue.source()));
    members.add(member("note", venue.note()));
    members.add("\"workedExample\": " + venue.isWorkedExample());
    members.add(member("sides", sides().toString()));
    members.add("\"rule\": " + rule(rule));
    members.add("\"rounding\": " + rounding(rounding));
    String contracts =
        venue.schedules().stream().map(this::contract).collect(Collectors.joining(",\n"));
    members.add("\"contracts\": [\n" + contracts + "\n  ]");
    return "{\n  " + String.join(",\n  ", members) + "\n}\n";
  }

  private VenueDescription.Sides sides() {
    if (venue.offers(Side.LONG)) {
      return venue.offers(Side.SHORT) ? VenueDescription.Sides.BOTH : VenueDescription.Sides.LONG;
    }
    return VenueDescription.Sides.SHORT;
  }

  private static String member(String key, String text) {
    return "\"%s\": %s".formatted(key, GSON.toJson(text));
  }

  private static String member(String key, double number) {
    return "\"%s\": %s".formatted(key, plain(number));
  }

  /** Every digit of the number, so that reading gives it back. */
  private static String plain(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.scale() < -15 ? exact.toString() : exact.toPlainString();
  }

  private static String rule(MarginRule rule) {
    List<String> members = new ArrayList<>();
    members.add(member("tiering", rule.tiering().toString()));
    members.add(member("tierBy", rule.tierBy().toString()));
    members.add(member("maintenanceOn", rule.maintenanceOn().toString()));
    TradingFee fee = rule.fee();
    members.add(
        "\"fee\": {%s, %s, %s}"
            .formatted(
                member("rate", fee.rate()),
                member("on", fee.on().toString()),
                member("reserve", fee.reserve().toString())));
    members.add(
        "\"premium\": {%s, %s}"
            .formatted(
                member("shape", rule.premium().shape().toString()),
                member("growth", rule.premium().growth())));
    members.add(member("fixedAmount", rule.fixedAmount()));
    return "{\n    " + String.join(",\n    ", members) + "\n  }";
  }

  private static String rounding(PriceRounding rounding) {
    return "{%s, %s}"
        .formatted(
            member("tick", rounding.tick()),
            member("direction", RoundingWord.of(rounding.direction()).toString()));
  }

  private String contract(MarginSchedule schedule) {
    Contract contract = schedule.contract();
    List<String> members = new ArrayList<>();
    members.add(member("symbol", contract.symbol()));
    members.add(member("kind", contract.kind().toString()));
    members.add(member("multiplier", contract.multiplier()));
    if (contract.rounding().tick() != rounding.tick()) {
      members.add(member("tick", contract.rounding().tick()));
    }
    if (!schedule.rule().equals(rule)) {
      members.add("\"rule\": " + rule(schedule.rule()).replaceAll("\\s+", " "));
    }
    double tolerance = tolerance(schedule);
    if (tolerance > Terms.USUAL_TOLERANCE) {
      members.add(member("amountTolerance", tolerance));
    }
    boolean isFlat = schedule.rule().tiering() == Tiering.FLAT;
    String tiers =
        schedule.brackets().stream()
            .map(bracket -> tier(bracket, isFlat))
            .collect(Collectors.joining(",\n"));
    members.add("\"tiers\": [\n" + tiers + "\n    ]");
    return "    {" + String.join(", ", members) + "}";
  }

  private static String tier(Bracket bracket, boolean isFlat) {
    List<String> members = new ArrayList<>();
    members.add(member(Tier.FLOOR, bracket.notionalFloor()));
    if (Double.isFinite(bracket.notionalCap())) {
      members.add(member(Tier.CAP, bracket.notionalCap()));
    }
    members.add(member(Tier.RATE, bracket.maintenanceMarginRate()));
    members.add(member(Tier.MAX_LEVERAGE, bracket.maxLeverage()));
    if (!isFlat) {
      members.add(member(Tier.AMOUNT, bracket.maintenanceAmount()));
    }
    return "      {" + String.join(", ", members) + "}";
  }

  /** The usual tolerance, or the whole number that admits amounts rounded more coarsely. */
  private static double tolerance(MarginSchedule schedule) {
    try {
      MarginSchedule.of(schedule.contract(), schedule.rule(), schedule.brackets());
      return Terms.USUAL_TOLERANCE;
    } catch (IllegalArgumentException e) {
      double largest = 0;
      for (int k = 1; k < schedule.brackets().size(); k++) {
        Bracket upper = schedule.brackets().get(k);
        double floor = upper.notionalFloor();
        double below = schedule.brackets().get(k - 1).maintenanceMargin(floor);
        largest = Math.max(largest, Math.abs(below - upper.maintenanceMargin(floor)));
      }
      return Math.ceil(largest) + 1;
    }
  }
}
