package org.plimsoll.contagion;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;

/**
 * Nodes that owe each other money and have assets outside the network.
 *
 * <p>Everybody pays in full or all that is left: debts of one node rank equally and nobody keeps
 * anything before its creditors are paid. Where a default destroys value, a defaulted node pays
 *
 * <pre>
 * outside recovery x outside assets + interbank recovery x payments received
 * </pre>
 *
 * <p>Payments are the greatest ones consistent with that rule, found by fictitious default: start
 * with full payments, see who cannot pay, solve for what those pay, and repeat until nobody joins
 * them.
 *
 * <pre>{@code
 * var network = ClearingNetwork.of(
 *     List.of(0.0, 0.0, 0.1),
 *     List.of(
 *         new Obligation(0, 1, 0.1), new Obligation(0, 2, 0.7), new Obligation(1, 0, 2),
 *         new Obligation(1, 2, 10.5), new Obligation(2, 1, 8.4)));
 * network.clear().payments(); // 0.8, 5.625, 5.525
 * }</pre>
 *
 * <p>Source: Eisenberg and Noe 2001; Rogers and Veraart 2013.
 *
 * @param outsideAssets one per node, quote, 0 or more
 * @param obligations who owes whom; several of one pair add up
 */
public record ClearingNetwork(List<Double> outsideAssets, List<Obligation> obligations) {

  /**
   * Validates the network.
   *
   * @throws IllegalArgumentException if there is no node, an asset is below 0 or an obligation
   *     names a node that does not exist
   */
  public ClearingNetwork {
    outsideAssets =
        Lists.checked(
            "outside assets", Lists.some("outside assets", outsideAssets), Check::notNegative);
    obligations = List.copyOf(obligations);
    for (Obligation obligation : obligations) {
      node("debtor", outsideAssets.size(), obligation.debtor());
      node("creditor", outsideAssets.size(), obligation.creditor());
    }
  }

  private static void node(String role, int nodes, int node) {
    if (node < 0 || node >= nodes) {
      throw new IllegalArgumentException(Messages.unknownNode(role, nodes, node));
    }
  }

  /**
   * Makes a network.
   *
   * @param outsideAssets one per node, quote, 0 or more
   * @param obligations who owes whom
   * @return the network
   * @throws IllegalArgumentException if there is no node, an asset is below 0 or an obligation
   *     names a node that does not exist
   */
  public static ClearingNetwork of(List<Double> outsideAssets, List<Obligation> obligations) {
    return new ClearingNetwork(outsideAssets, obligations);
  }

  /**
   * Makes a network from a table of liabilities.
   *
   * @param outsideAssets one per node, quote, 0 or more
   * @param liabilities row i owes column j, quote, 0 or more; 0 on the diagonal
   * @return the network
   * @throws IllegalArgumentException if the sizes do not fit or a number is outside its range
   */
  public static ClearingNetwork ofMatrix(
      List<Double> outsideAssets, List<List<Double>> liabilities) {
    int nodes = outsideAssets.size();
    if (liabilities.size() != nodes) {
      throw new IllegalArgumentException(
          Messages.unequal("liabilities", nodes, liabilities.size()));
    }
    Lists.rows("liabilities", liabilities, nodes, Check::notNegative);
    List<Obligation> obligations = new ArrayList<>();
    for (int debtor = 0; debtor < nodes; debtor++) {
      for (int creditor = 0; creditor < nodes; creditor++) {
        double amount = liabilities.get(debtor).get(creditor);
        if (amount > 0) {
          obligations.add(new Obligation(debtor, creditor, amount));
        }
      }
    }
    return new ClearingNetwork(outsideAssets, obligations);
  }

  /**
   * Clears without losses in default.
   *
   * @return the greatest payments
   */
  public ClearingVector clear() {
    return clear(1, 1);
  }

  /**
   * Clears with losses in default.
   *
   * @param outsideRecovery share of its outside assets a defaulted node realises, 0 to 1
   * @param interbankRecovery share of the payments it receives that it realises, 0 to 1
   * @return the greatest payments
   * @throws IllegalArgumentException if a recovery is outside its range
   */
  public ClearingVector clear(double outsideRecovery, double interbankRecovery) {
    Check.fraction("outside recovery", outsideRecovery);
    Check.fraction("interbank recovery", interbankRecovery);
    return new FictitiousDefault(this, outsideRecovery, interbankRecovery).clear();
  }
}
