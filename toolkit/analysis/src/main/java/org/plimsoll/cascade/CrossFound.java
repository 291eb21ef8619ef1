package org.plimsoll.cascade;

/** What a look at some accounts found: who is due, what closing them sells, who is near. */
final class CrossFound {
  final Places due = new Places();
  final Places near = new Places();
  final ExactSum[] sold;

  CrossFound(int assets) {
    this.sold = ExactSum.many(assets);
  }

  /** Adds what the accounts of a block sell that were found due since a size of the list. */
  void sell(CrossLayout layout, CrossBlock block, int since) {
    if (due.size() == since) {
      return;
    }
    for (int j = 0; j < block.assets.length; j++) {
      ExactSum sum = sold[block.assets[j]];
      sum.add(layout.quantities, block.shift(j), due.array(), since, due.size());
    }
  }

  /** Puts the parts of a look together, in their order. */
  static CrossFound of(int assets, CrossFound... parts) {
    CrossFound all = new CrossFound(assets);
    for (CrossFound part : parts) {
      all.due.addAll(part.due);
      all.near.addAll(part.near);
      for (int a = 0; a < assets; a++) {
        all.sold[a].add(part.sold[a]);
      }
    }
    return all;
  }
}
