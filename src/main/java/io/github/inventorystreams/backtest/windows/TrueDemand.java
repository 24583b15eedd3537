package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.simulation.Draws;

/**
 * The demand of a bucket of the history, as a window takes it for true. What was sold is known;
 * what was wanted while there was no stock is not. It is drawn, by Poisson, from the item's rate in
 * the four weeks before and after. An item without stock for all that time was not for sale, and
 * nobody wanted it.
 */
final class TrueDemand {
  private final Item item;
  private final long seed;
  private final int neighbours;

  /**
   * @param neighbours how many buckets before and after a bucket say what its rate was
   */
  TrueDemand(Item item, long seed, int neighbours) {
    this.item = item;
    this.seed = seed;
    this.neighbours = neighbours;
  }

  /** What was sold in a bucket, units. */
  long sold(int bucket) {
    int i = bucket - item.history().firstBucket();
    return i < 0 ? 0 : item.history().sold()[i];
  }

  /** What was wanted beyond that, drawn, units; the same in every window. */
  long unseen(int bucket) {
    int i = bucket - item.history().firstBucket();
    if (i < 0 || item.history().inStockShare()[i] >= 1) {
      return 0;
    }
    double mean = (1 - item.history().inStockShare()[i]) * rateAround(i);
    return Draws.of(seed, "unseen demand", item.book(), bucket).poisson(mean);
  }

  private double rateAround(int i) {
    double units = 0;
    double inStock = 0;
    int last = Math.min(item.history().buckets() - 1, i + neighbours);
    for (int near = Math.max(0, i - neighbours); near <= last; near++) {
      units += item.history().sold()[near];
      inStock += item.history().inStockShare()[near];
    }
    return inStock == 0 ? 0 : units / inStock;
  }
}
