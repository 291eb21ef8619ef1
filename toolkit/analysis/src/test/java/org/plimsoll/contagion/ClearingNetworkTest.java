package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.contagion.ClearingVector.Row;

class ClearingNetworkTest {
  private static final List<List<Double>> THREE =
      List.of(List.of(0.0, 0.1, 0.7), List.of(2.0, 0.0, 10.5), List.of(0.0, 8.4, 0.0));

  /** FinNetValu's test suite: reference checks, case eisenberg-noe-three. */
  @Test
  void thePublishedSequence() {
    ClearingVector cleared = ClearingNetwork.ofMatrix(List.of(0.0, 0.0, 0.1), THREE).clear();
    assertThat(cleared.rounds()).hasSize(3);
    close(cleared.rounds().get(0), 0.8, 12.5, 8.4);
    close(cleared.rounds().get(1), 0.8, 8.5, 8.4);
    close(cleared.payments(), 0.8, 5.625, 5.525);
    assertThat(cleared.defaulted()).containsExactly(1, 2);
    close(cleared.rows().stream().map(Row::equity).toList(), 0.1, 0, 0);
    assertThat(cleared.valueLost()).isCloseTo(0, within(1e-12));
    assertThat(cleared.toString()).startsWith("2 of 3 nodes in default");
  }

  /** Reference checks, case rogers-veraart-four. */
  @Test
  void thePublishedCaseWithDefaultCosts() {
    ClearingVector cleared =
        ClearingNetwork.ofMatrix(
                List.of(10.0, 20.0, 7.0, 8.0),
                List.of(
                    List.of(0.0, 30.0, 20.0, 0.0),
                    List.of(10.0, 0.0, 25.0, 15.0),
                    List.of(0.0, 20.0, 0.0, 30.0),
                    List.of(25.0, 5.0, 0.0, 0.0)))
            .clear(0.8, 0.7);
    close(cleared.payments(), 32.5, 50, 32.2, 30);
    assertThat(cleared.defaulted()).containsExactly(0, 2);
    close(cleared.rows().stream().map(Row::equity).toList(), 0, 7.38, 0, 12.32);
    assertThat(cleared.valueLost()).isCloseTo(25.3, within(1e-9));
  }

  /** Against the monotone map itself, repeated from full payments, on seeded random networks. */
  @Property(tries = 200)
  void theSolutionIsWhereTheMapFromFullPaymentsEnds(
      @ForAll long seed,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 1) double outsideRecovery,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 1) double interbankRecovery) {
    ClearingNetwork network = random(new Random(seed), 8);
    ClearingVector cleared = network.clear(outsideRecovery, interbankRecovery);
    double[] owed = cleared.rows().stream().mapToDouble(Row::obligation).toArray();
    double[] payments = owed.clone();
    for (int round = 0; round < 3_000; round++) {
      double[] received = received(network, owed, payments);
      for (int node = 0; node < owed.length; node++) {
        double outside = network.outsideAssets().get(node);
        payments[node] =
            outside + received[node] >= owed[node] * (1 - 1e-12)
                ? owed[node]
                : outsideRecovery * outside + interbankRecovery * received[node];
      }
    }
    for (int node = 0; node < owed.length; node++) {
      assertThat(cleared.payments().get(node)).isCloseTo(payments[node], within(1e-6));
      assertThat(cleared.payments().get(node)).isBetween(0.0, owed[node]);
    }
  }

  @Property(tries = 100)
  void withoutLossesInDefaultValueIsConserved(@ForAll long seed) {
    ClearingNetwork network = random(new Random(seed), 10);
    ClearingVector cleared = network.clear();
    assertThat(cleared.valueLost()).isCloseTo(0, within(1e-9));
    assertThat(network.clear(0.5, 0.5).valueLost()).isGreaterThanOrEqualTo(-1e-9);
    for (Row row : cleared.rows()) {
      assertThat(row.defaulted()).isEqualTo(row.payment() < row.obligation() * (1 - 1e-11));
      assertThat(row.equity()).isNotNegative();
    }
  }

  @Property(tries = 100)
  void moreRecoveryNeverMeansLessPaid(@ForAll long seed) {
    ClearingNetwork network = random(new Random(seed), 6);
    List<Double> low = network.clear(0.3, 0.6).payments();
    List<Double> high = network.clear(0.6, 0.9).payments();
    for (int node = 0; node < low.size(); node++) {
      assertThat(high.get(node)).isGreaterThanOrEqualTo(low.get(node) - 1e-9);
    }
  }

  private static ClearingNetwork random(Random random, int nodes) {
    List<Double> outside = new ArrayList<>();
    List<Obligation> obligations = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      outside.add(5 * random.nextDouble());
      for (int other = 0; other < nodes; other++) {
        if (other != node && random.nextInt(3) == 0) {
          obligations.add(new Obligation(node, other, 10 * random.nextDouble()));
        }
      }
    }
    return ClearingNetwork.of(outside, obligations);
  }

  private static double[] received(ClearingNetwork network, double[] owed, double[] payments) {
    double[] received = new double[owed.length];
    for (Obligation debt : network.obligations()) {
      received[debt.creditor()] += debt.amount() / owed[debt.debtor()] * payments[debt.debtor()];
    }
    return received;
  }

  /**
   * Without a cent outside, two that owe each other the same pay in full: the greatest payments.
   */
  @Test
  void aClosedCircleClearsInFull() {
    ClearingNetwork circle =
        ClearingNetwork.of(
            List.of(0.0, 0.0, 0.0),
            List.of(
                new Obligation(0, 1, 0.1), new Obligation(0, 1, 0.2),
                new Obligation(1, 2, 0.3), new Obligation(2, 0, 0.3)));
    ClearingVector cleared = circle.clear(0.5, 0.5);
    assertThat(cleared.defaulted()).isEmpty();
    assertThat(cleared.rounds()).hasSize(1);
    close(cleared.payments(), 0.3, 0.3, 0.3);
  }

  @Test
  void nobodyOwesAnything() {
    ClearingVector cleared = ClearingNetwork.of(List.of(3.0), List.of()).clear();
    close(cleared.payments(), 0);
    assertThat(cleared.rows().get(0)).isEqualTo(new Row(0, 0, 0, 3, false));
    Obligation nothing = new Obligation(0, 1, 0);
    assertThat(ClearingNetwork.of(List.of(0.0, 0.0), List.of(nothing)).clear().defaulted())
        .isEmpty();
  }

  @Test
  void whoHasExactlyEnoughDoesNotDefault() {
    ClearingVector cleared =
        ClearingNetwork.of(List.of(2.0, 0.0), List.of(new Obligation(0, 1, 2))).clear(0, 0);
    assertThat(cleared.defaulted()).isEmpty();
    assertThat(cleared.valueLost()).isZero();
  }

  @Test
  void badNumbersAreRefused() {
    refused(
        () -> new Obligation(1, 1, 2),
        "debtor and creditor must be two nodes, was 1 for both; leave the obligation out");
    refused(() -> new Obligation(0, 1, -2), "amount owed must be 0 or more, was -2");
    refused(
        () -> ClearingNetwork.of(List.of(1.0), List.of(new Obligation(0, 1, 2))),
        "creditor must be from 0 to 0, was 1");
    refused(
        () -> ClearingNetwork.of(List.of(), List.of()),
        "outside assets must have at least one row, was empty");
    refused(
        () -> ClearingNetwork.ofMatrix(List.of(1.0), List.of()),
        "liabilities must have 1 numbers, was 0");
    refused(
        () -> ClearingNetwork.of(List.of(1.0), List.of()).clear(2, 1),
        "outside recovery must be in [0, 1], was 2; rates are fractions, write pct(2) for 2 %");
  }

  private static void close(List<Double> values, double... expected) {
    assertThat(values).hasSize(expected.length);
    for (int index = 0; index < expected.length; index++) {
      assertThat(values.get(index)).isCloseTo(expected[index], within(1e-9));
    }
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(sentence);
  }
}
