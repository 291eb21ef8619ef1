package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.reference.Case;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;
import org.plimsoll.reference.Verifier;

/** Lending cases nobody published: other numbers, every subset of keys, and the limits. */
class LendingAdaptersTest {
  /** 2^256 - 1 with 18 digits after the point. */
  private static final String LARGEST =
      "115792089237316195423570985008687907853269984665640564039457.584007913129639935";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'collateral_value': 0.1, 'debt_value': 0.06, 'liquidation_threshold': 0.5"
            + "| 'health_factor': 0.83333333333333333333",
        "'collateral_value': 0.1, 'debt_value': 0, 'liquidation_threshold': 0.5"
            + "| 'health_factor': -1",
        "'collateral_value': 0, 'debt_value': 3, 'liquidation_threshold': 0.5"
            + "| 'health_factor': 0",
        "'collateral_value': 10, 'debt_value': 4, 'liquidation_threshold': 0.7, 'ltv': 0.6"
            + "| 'available_borrows_usd': 2, 'health_factor': 1.75, 'total_debt_usd': 4",
        "'collateral_value': 10, 'debt_value': 7, 'liquidation_threshold': 0.7, 'ltv': 0.6"
            + "| 'available_borrows_usd': 0, 'health_factor': 1",
        "'ltv': 0.5, 'liquidation_threshold': 0.6, 'supplies': [{'asset': 'A', 'amount': 3,"
            + " 'price': 100}], 'borrows': []"
            + "| 'health_factor': -1, 'total_collateral_usd': 300, 'available_borrows_usd': 150"
      })
  void aaveHealth(String inputs, String expected) {
    passes("Aave v3", "health-factor", "lending", inputs, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'health_factor': 0.95, 'total_collateral_usd': 18000, 'liquidation_threshold': 0.8| 1",
        "'health_factor': 0.96, 'total_collateral_usd': 18000, 'liquidation_threshold': 0.8| 0.5",
        "'health_factor': 0.96, 'total_collateral_usd': 18000, 'liquidation_threshold': 0.8,"
            + " 'reserve_collateral_usd': 1999| 1",
        "'health_factor': 0.96, 'total_collateral_usd': 18000, 'liquidation_threshold': 0.8,"
            + " 'reserve_collateral_usd': 2000, 'small_position_usd': 2000| 0.5",
        "'health_factor': 0.96, 'total_collateral_usd': 2200, 'liquidation_threshold': 0.8| 1",
        "'health_factor': 0.96, 'total_collateral_usd': 18000, 'liquidation_threshold': 0.8,"
            + " 'full_close_health_factor': 0.97| 1",
        "'health_factor': 0.96| 0.5",
        "'health_factor': 0.9, 'full_close_health_factor': 0.95| 1"
      })
  void aaveCloseFactor(String inputs, String factor) {
    passes("Aave v3", "close-factor", "lending", inputs, "'close_factor': " + factor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'base_balance': 5, 'collateral': []| false",
        "'base_balance': 0, 'collateral': []| false",
        "'base_balance': -100, 'collateral': [{'amount': 100, 'price': 1,"
            + " 'liquidate_collateral_factor': 1}]| false",
        "'base_balance': -100, 'collateral': [{'amount': 60, 'price': 1,"
            + " 'liquidate_collateral_factor': 0.8}, {'amount': 2, 'price': 25,"
            + " 'liquidate_collateral_factor': 1}]| true",
        "'base_balance': -98, 'collateral': [{'amount': 60, 'price': 1,"
            + " 'liquidate_collateral_factor': 0.8}, {'amount': 2, 'price': 25,"
            + " 'liquidate_collateral_factor': 1}]| false"
      })
  void compoundTest(String inputs, String isLiquidatable) {
    passes(
        "Compound v3", "liquidation-test", "lending", inputs, "'liquidatable': " + isLiquidatable);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'base_amount': 320, 'collateral_price': 200, 'storefront_price_factor': 0.8,"
            + " 'liquidation_factor': 0.75| 2",
        "'base_amount': 0, 'collateral_price': 200, 'storefront_price_factor': 0.8,"
            + " 'liquidation_factor': 0.75| 0",
        "'base_amount': 300, 'collateral_price': 200| 1.5"
      })
  void compoundQuote(String inputs, String amount) {
    passes("Compound v3", "collateral-sale", "lending", inputs, "'collateral_amount': " + amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'dust': 0, 'room': null, 'buffer_factor': 1.25"
            + "| 'auction_debt': 110, 'left_debt': 0, 'left_collateral': 0, 'start_price': 5",
        "'dust': 20, 'room': 55, 'buffer_factor': 1"
            + "| 'auction_debt': 55, 'auction_collateral': 20, 'left_debt': 50,"
            + " 'left_collateral': 20, 'start_price': 4",
        "'dust': 51, 'room': 55| 'auction_debt': 110, 'auction_collateral': 40, 'left_debt': 0",
        "'dust': 45, 'room': 44| 'auction_debt': 0, 'auction_collateral': 0, 'left_debt': 100,"
            + " 'left_collateral': 40, 'start_price': null",
        "'room': 0| 'auction_debt': 0, 'left_debt': 100"
      })
  void makerStart(String inputs, String expected) {
    String vault = "'debt': 100, 'collateral': 40, 'penalty_factor': 1.1, 'oracle_price': 4, ";
    passes("Maker", "liquidation-start", "cdp", vault + inputs, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'bid_collateral': 30| 'bought': 22, 'paid': 110, 'returned': 18, 'left_debt': 0,"
            + " 'left_collateral': 0",
        "'bid_collateral': 18, 'min_remaining_debt': 22| 'bought': 17.6, 'paid': 88,"
            + " 'left_debt': 22, 'left_collateral': 22.4, 'returned': 0",
        "'bid_collateral': 10, 'min_remaining_debt': 110| 'bought': 0, 'paid': 0,"
            + " 'left_debt': 110, 'left_collateral': 40, 'returned': 0"
      })
  void makerBids(String inputs, String expected) {
    String auction = "'auction_debt': 110, 'auction_collateral': 40, 'price': 5, ";
    passes("Maker", "auction-fill", "auction", auction + inputs, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'tau_seconds': 3600, 'elapsed_seconds': 900| 750",
        "'tau_seconds': 3600, 'elapsed_seconds': 3600| 0",
        "'tau_seconds': 3600, 'elapsed_seconds': 90000| 0",
        "'factor_per_second': 0.5, 'elapsed_seconds': 3| 125",
        "'factor_per_step': 0.9, 'step_seconds': 90, 'elapsed_seconds': 269| 810"
      })
  void makerPrices(String inputs, String price) {
    passes("Maker", "auction-price", "auction", "'top': 1000, " + inputs, "'price': " + price);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "3600| 0.5| 3600| false",
        "3600| 0.5| 3601| true",
        "36000| 0.5| 18000| false",
        "36000| 0.5| 18001| true",
        "36000| 0| 35999| false"
      })
  void makerResets(String tail, String cusp, String elapsed, boolean needsReset) {
    String inputs =
        "'tau_seconds': 36000, 'tail_seconds': %s, 'cusp': %s, 'elapsed_seconds': %s"
            .formatted(tail, cusp, elapsed);
    passes("Maker", "auction-reset", "auction", inputs, "'needs_reset': " + needsReset);
  }

  @Test
  void makerReward() {
    String inputs = "'tip': 100, 'chip': 0.02, 'auction_debt': 110";
    passes("Maker", "liquidation-fee", "cdp", inputs, "'keeper_reward': 102.2");
    passes("Maker", "liquidation-fee", "cdp", "'auction_debt': 110", "'keeper_reward': 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'collateral': 100, 'debt': 50, 'lltv': 0.5, 'price': 1| 'healthy': true,"
            + " 'borrowable': 0, 'health_factor': 1, 'ltv': 0.5, 'capacity_usage': 1,"
            + " 'withdrawable_collateral': 0",
        "'collateral': 3, 'debt': 1, 'lltv': 0.86, 'price': 1| 'ltv': 0.333333333333333334,"
            + " 'capacity_usage': 0.387596899224806202, 'borrowable': 1.58, 'max_borrow': 2.58",
        "'collateral': 3, 'debt': 1, 'lltv': 0.86, 'price': 0| 'healthy': false,"
            + " 'health_factor': 0, 'withdrawable_collateral': 0, 'ltv': LARGEST,"
            + " 'capacity_usage': LARGEST",
        "'collateral': 3, 'debt': 0, 'lltv': 0.86, 'price': 1| 'healthy': true,"
            + " 'health_factor': null, 'ltv': null, 'withdrawable_collateral': 3",
        "'collateral': 4, 'debt': 1, 'price': 1| 'ltv': 0.25"
      })
  void morphoPositions(String inputs, String expected) {
    passes("Morpho Blue", "health-factor", "lending", inputs, expected);
  }

  @Test
  void morphoIncentives() {
    String capped = "'lltv': 0.385, 'cursor': 0.3, 'cap': 1.15";
    passes("Morpho Blue", "liquidation-incentive", "lending", capped, "'incentive_factor': 1.15");
    passes(
        "Morpho Blue",
        "liquidation-incentive",
        "lending",
        "'lltv': 0.86",
        "'incentive_factor': 1.043841336116910229");
    passes(
        "Morpho Blue",
        "borrow-capacity",
        "lending",
        "'collateral': 2, 'price': 3, 'lltv': 0.5",
        "'max_borrow': 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'total_supply': 0, 'total_borrow': 1| 'utilisation': LARGEST",
        "'total_supply': 0, 'total_borrow': 0| 'utilisation': 0",
        "'total_supply': 3, 'total_borrow': 2| 'utilisation': 0.666666666666666666",
        "'total_supply': 3, 'total_borrow': 2, 'target_utilisation': 0| 'supply': LARGEST,"
            + " 'withdraw': 0, 'borrow': 0, 'repay': 2",
        "'total_supply': 3, 'total_borrow': 0, 'target_utilisation': 0| 'supply': 0,"
            + " 'withdraw': 3",
        "'total_supply': 0, 'total_borrow': 1, 'target_utilisation': 0.9"
            + "| 'supply': 1.111111111111111112, 'repay': 1, 'borrow': 0, 'withdraw': 0"
      })
  void morphoUtilisation(String inputs, String expected) {
    passes("Morpho Blue", "utilisation", "lending", inputs, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'collateral': 1, 'debt': 0, 'price': 100| 'collateral_ratio': LARGEST",
        "'collateral': 1, 'debt': 300, 'price': 100| 'collateral_ratio': 0.333333333333333333",
        "'collateral': 9, 'debt': 100, 'liquidation_reserve': 200, 'price': 100"
            + "| 'collateral_ratio': 3, 'composite_debt': 300",
        "'debt': 0, 'liquidation_reserve': 200| 'composite_debt': 200",
        "'collateral_ratio': 1.5, 'price_before': 300, 'price_after': 200"
            + "| 'collateral_ratio_after': 1"
      })
  void liquityRatios(String inputs, String expected) {
    passes("Liquity v1", "collateral-ratio", "cdp", inputs, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "100, false",
    "99.999999999999999999, true",
    "100.000000000000000001, false",
    "0, true"
  })
  void liquityRecovery(String price, boolean isRecovery) {
    String inputs =
        "'system_ratio_at_100': 1.5, 'critical_ratio': 1.5, 'price': %s".formatted(price);
    passes("Liquity v1", "system-state", "cdp", inputs, "'recovery_mode': " + isRecovery);
  }

  @Test
  void liquityCompensation() {
    String expected = "'collateral_compensation': 0.5";
    passes("Liquity v1", "liquidation-fee", "cdp", "'collateral': 100, 'share': 0.005", expected);
    passes("Liquity v1", "liquidation-fee", "cdp", "'collateral': 100", expected);
  }

  /** What may be borrowed is not made up where no loan-to-value is given. */
  @Test
  void withoutALoanToValueNothingIsSaidOfWhatMayBeBorrowed() {
    CaseResult result =
        verify(
            "Aave v3",
            "health-factor",
            "lending",
            "'collateral_value': 1, 'debt_value': 1, 'liquidation_threshold': 0.5",
            "'available_borrows_usd': 0");
    assertThat(result.outcome()).isEqualTo(Outcome.UNSUPPORTED);
  }

  @Test
  void anotherContractTypeIsNotAnswered() {
    CaseResult result =
        verify("Maker", "auction-fill", "lending", "'auction_debt': 1", "'paid': 1");
    assertThat(result.outcome()).isEqualTo(Outcome.UNSUPPORTED);
  }

  private static void passes(
      String venue, String topic, String kind, String inputs, String expected) {
    CaseResult result = verify(venue, topic, kind, inputs, expected);
    assertThat(result.outcome())
        .as("%s gives %s", inputs, result.comparisons())
        .isEqualTo(Outcome.PASS);
  }

  /** Inputs and answers exact to 1e-18; single quotes stand for double ones. */
  private static CaseResult verify(
      String venue, String topic, String kind, String inputs, String expected) {
    String text =
        """
        {'schema': 1, 'venue': '%s', 'topic': '%s', 'vectors': [
         {'id': 'made', 'contract_type': '%s', 'inputs': {%s}, 'expected': {%s},
          'tolerance': {'abs': 1e-18}}]}
        """
            .formatted(venue, topic, kind, inputs, expected.replace("LARGEST", LARGEST))
            .replace('\'', '"');
    try {
      Path file = Files.createTempFile("case", ".json");
      Files.writeString(file, text);
      List<Case> cases = CaseFiles.in(List.of(file), "*");
      Files.delete(file);
      return new Verifier(Adapters.all()).verify(cases.get(0));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
