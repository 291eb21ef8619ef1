package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the kinds of accounts: which assets on which sides, in the order of the legs.
 *
 * <p>A tree with a branch per leg: the code of a leg is twice its asset's number, one more for a
 * short.
 */
final class CrossKinds {
  private final Map<Long, Integer> branches = new HashMap<>();
  private final Map<Integer, Integer> kinds = new HashMap<>();
  private final List<int[]> codes = new ArrayList<>();

  /** The number of a row's kind, in order of first appearance. */
  int kind(CrossColumns columns, int row) {
    int node = 0;
    for (int leg = columns.firstLeg(row); leg < columns.firstLeg(row + 1); leg++) {
      long branch = ((long) node << Integer.SIZE) | code(columns, leg);
      Integer known = branches.get(branch);
      if (known == null) {
        known = branches.size() + 1;
        branches.put(branch, known);
      }
      node = known;
    }
    Integer kind = kinds.get(node);
    if (kind == null) {
      kind = codes.size();
      kinds.put(node, kind);
      codes.add(codes(columns, row));
    }
    return kind;
  }

  private static int code(CrossColumns columns, int leg) {
    return 2 * columns.asset(leg) + (columns.quantities().get(leg) > 0 ? 0 : 1);
  }

  private static int[] codes(CrossColumns columns, int row) {
    int[] codes = new int[columns.firstLeg(row + 1) - columns.firstLeg(row)];
    for (int j = 0; j < codes.length; j++) {
      codes[j] = code(columns, columns.firstLeg(row) + j);
    }
    return codes;
  }

  int size() {
    return codes.size();
  }

  int[] codes(int kind) {
    return codes.get(kind);
  }
}
