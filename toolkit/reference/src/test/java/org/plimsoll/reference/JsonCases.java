package org.plimsoll.reference;

import java.util.List;

/** Case files written for a test. */
final class JsonCases {
  private JsonCases() {}

  /** A Binance USD-M liquidation price of 18,778.73 within 0.005, in the words of the venue. */
  static String vector(String id, String expected, String tolerance) {
    return """
        {"id": "%s", "contract_type": "linear-perp",
         "inputs": {"margin_mode": "isolated", "wallet_balance": 1535443.01, "side": "long",
          "size": 109.488, "entry_price": 32481.98, "maintenance_margin_rate": 0.025,
          "maintenance_amount": 16300},
         "expected": %s, "tolerance": %s}
        """
        .formatted(id, expected, tolerance);
  }

  static String file(String venue, String topic, String... vectors) {
    return "{\"schema\": 1, \"venue\": \"%s\", \"topic\": \"%s\", \"vectors\": [%s]}"
        .formatted(venue, topic, String.join(",", vectors));
  }

  static String checks(String topic, String... cases) {
    return "{\"schema\": \"margin-risk-checks/1\", \"topic\": \"%s\", \"cases\": [%s]}"
        .formatted(topic, String.join(",", cases));
  }

  static Case published(String expected, String tolerance) {
    return published("any", expected, tolerance);
  }

  static Case published(String id, String expected, String tolerance) {
    List<Case> cases =
        CaseReader.read(
            "made.json",
            file("Binance USD-M", "liquidation-price", vector(id, expected, tolerance)));
    return cases.get(0);
  }
}
