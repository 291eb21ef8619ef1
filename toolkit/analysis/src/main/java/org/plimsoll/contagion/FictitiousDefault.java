package org.plimsoll.contagion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Clears a network by adding those who cannot pay to the set of defaults until it stays. */
final class FictitiousDefault {
  /** A node short of less than this share of its debt is short by rounding only. */
  private static final double ROUNDING = 1e-12;

  private static final double SINGULAR = 1e-14;

  private final ClearingNetwork network;
  private final double[] outside;
  private final double[] owed;
  private final double outsideRecovery;
  private final double interbankRecovery;
  private final boolean[] defaulted;

  FictitiousDefault(ClearingNetwork network, double outsideRecovery, double interbankRecovery) {
    this.network = network;
    this.outside = Lists.array(network.outsideAssets());
    this.owed = new double[outside.length];
    this.outsideRecovery = outsideRecovery;
    this.interbankRecovery = interbankRecovery;
    this.defaulted = new boolean[outside.length];
    network.obligations().forEach(debt -> owed[debt.debtor()] += debt.amount());
  }

  ClearingVector clear() {
    List<List<Double>> rounds = new ArrayList<>();
    double[] payments = owed.clone();
    rounds.add(Lists.of(payments));
    double[] received = received(payments);
    while (somebodyJoins(received)) {
      payments = solve();
      received = received(payments);
      rounds.add(Lists.of(payments));
    }
    return new ClearingVector(rows(payments, received), rounds, lost(received));
  }

  private boolean somebodyJoins(double[] received) {
    boolean joins = false;
    for (int node = 0; node < owed.length; node++) {
      double assets = outside[node] + received[node];
      if (!defaulted[node] && assets < owed[node] * (1 - ROUNDING)) {
        defaulted[node] = true;
        joins = true;
      }
    }
    return joins;
  }

  private double[] received(double[] payments) {
    double[] received = new double[owed.length];
    for (Obligation debt : network.obligations()) {
      received[debt.creditor()] += share(debt) * payments[debt.debtor()];
    }
    return received;
  }

  private double share(Obligation debt) {
    return debt.amount() > 0 ? debt.amount() / owed[debt.debtor()] : 0;
  }

  /** Payments of the defaulted: linear in one another, the others pay in full. */
  private double[] solve() {
    int[] place = places();
    int unknowns = (int) Arrays.stream(place).filter(each -> each >= 0).count();
    RealMatrix matrix = new Array2DRowRealMatrix(unknowns, unknowns);
    double[] constants = new double[unknowns];
    for (int node = 0; node < owed.length; node++) {
      if (defaulted[node]) {
        matrix.setEntry(place[node], place[node], 1);
        constants[place[node]] += outsideRecovery * outside[node];
      }
    }
    for (Obligation debt : network.obligations()) {
      int row = place[debt.creditor()];
      if (row >= 0 && defaulted[debt.debtor()]) {
        matrix.addToEntry(row, place[debt.debtor()], -interbankRecovery * share(debt));
      } else if (row >= 0) {
        constants[row] += interbankRecovery * debt.amount();
      }
    }
    double[] solved =
        new LUDecomposition(matrix, SINGULAR)
            .getSolver()
            .solve(new ArrayRealVector(constants, false))
            .toArray();
    double[] payments = owed.clone();
    for (int node = 0; node < owed.length; node++) {
      if (defaulted[node]) {
        payments[node] = Math.max(0, Math.min(owed[node], solved[place[node]]));
      }
    }
    return payments;
  }

  private int[] places() {
    int[] place = new int[owed.length];
    int next = 0;
    for (int node = 0; node < owed.length; node++) {
      place[node] = defaulted[node] ? next++ : -1;
    }
    return place;
  }

  private List<ClearingVector.Row> rows(double[] payments, double[] received) {
    List<ClearingVector.Row> rows = new ArrayList<>();
    for (int node = 0; node < owed.length; node++) {
      rows.add(
          new ClearingVector.Row(
              node, owed[node], payments[node], equity(node, received), defaulted[node]));
    }
    return rows;
  }

  private double equity(int node, double[] received) {
    return defaulted[node] ? 0 : Math.max(0, outside[node] + received[node] - owed[node]);
  }

  private double lost(double[] received) {
    double lost = 0;
    for (int node = 0; node < owed.length; node++) {
      lost += outside[node] - equity(node, received);
    }
    return lost;
  }
}
