package org.plimsoll.tables;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.cascade.LiquidationLevels;
import org.plimsoll.cascade.LiquidationLevels.Level;

/** Lists of liquidation levels: CSV, or JSON as lending monitors share it. */
final class LevelRows {
  private static final List<String> COLUMNS = List.of("owner", "liquidation_price", "quantity");
  private static final String OWNER = "owner";
  private static final String PRICE = "liqPrice";
  private static final String COLLATERAL = "collateral";
  private static final String AMOUNT = "collateralAmount";
  private static final List<String> KEYS = List.of(OWNER, PRICE, COLLATERAL, AMOUNT, "extra");

  private LevelRows() {}

  static LiquidationLevels levels(CsvText text, String collateral) {
    return text.text().stripLeading().startsWith("[")
        ? LiquidationLevels.of(collateral, ofJson(JsonText.read(text)))
        : LiquidationLevels.of(collateral, ofCsv(CsvReader.read(text)));
  }

  private static List<Level> ofCsv(CsvRows csv) {
    List<Level> levels = new ArrayList<>();
    for (CsvRow row : csv.withColumns(COLUMNS, List.of()).rows()) {
      String owner = row.text(OWNER);
      double price = row.positive("liquidation_price");
      double quantity = row.number("quantity");
      try {
        levels.add(new Level(owner, price, quantity));
      } catch (IllegalArgumentException e) {
        throw row.refuse(e);
      }
    }
    return levels;
  }

  private static List<Level> ofJson(JsonNode root) {
    List<Level> levels = new ArrayList<>();
    String token = "";
    for (JsonNode node : root.list()) {
      node.object(KEYS);
      JsonNode collateral = node.need(COLLATERAL);
      boolean isNamed = node.find(AMOUNT).isPresent();
      if (isNamed) {
        token = sameToken(collateral, token);
      }
      levels.add(level(node, isNamed ? node.need(AMOUNT) : collateral));
    }
    if (levels.isEmpty()) {
      throw root.refuse(Messages.NO_LEVELS);
    }
    return levels;
  }

  /** Amounts of two tokens do not add up. */
  private static String sameToken(JsonNode node, String token) {
    if (!token.isEmpty() && !token.equals(node.text())) {
      throw node.refuse(Messages.otherToken(token, node.text()));
    }
    return node.text();
  }

  private static Level level(JsonNode node, JsonNode amount) {
    String owner = node.need(OWNER).text();
    double price = node.need(PRICE).loose().doubleValue();
    double quantity = amount.loose().doubleValue();
    try {
      return new Level(owner, price, quantity);
    } catch (IllegalArgumentException e) {
      throw node.refuse(e);
    }
  }

  static String csv(LiquidationLevels levels) {
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (Level level : levels.levels()) {
      text.append('"')
          .append(level.owner().replace("\"", "\"\""))
          .append("\",")
          .append(level.liquidationPrice())
          .append(',')
          .append(level.quantity())
          .append('\n');
    }
    return text.toString();
  }
}
