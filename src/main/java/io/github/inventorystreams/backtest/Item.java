package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.BookKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * One SKU at one location of a scenario.
 *
 * @param onHand stock at the close of the bucket before the start, units
 * @param pipeline open orders at the start
 * @param history what was sold before the start
 * @param demand the true demand of each simulated bucket, units
 */
public record Item(
    BookKey book,
    String supplierId,
    BigDecimal unitCost,
    long minimumOrder,
    long packSize,
    long onHand,
    List<Arrival> pipeline,
    History history,
    long[] demand) {
  public Item {
    pipeline = List.copyOf(pipeline);
  }

  /** Units that come at the beginning of a bucket. */
  public record Arrival(int bucket, long quantity) {}

  /**
   * Sales of consecutive buckets, the last of them the one before the start.
   *
   * @param sold units
   * @param inStockShare the share of each bucket in which there was stock, 0 to 1
   * @param promoted whether the item was promoted in each bucket; {@code false} where nobody says
   */
  public record History(long[] sold, double[] inStockShare, boolean[] promoted) {

    /** Nobody speaks of promotions. */
    public History(long[] sold, double[] inStockShare) {
      this(sold, inStockShare, new boolean[sold.length]);
    }

    /** The number of the first bucket; negative, or 0 without history. */
    public int firstBucket() {
      return -sold.length;
    }

    /** How many buckets it has. */
    public int buckets() {
      return sold.length;
    }

    /** The same up to a bucket, as it was known then. */
    public History before(int bucket) {
      int length = Math.max(0, bucket - firstBucket());
      return new History(
          Arrays.copyOf(sold, length),
          Arrays.copyOf(inStockShare, length),
          Arrays.copyOf(promoted, length));
    }

    /** Mean demand of a bucket by in-stock time over its last buckets, units; 0 if none had any. */
    public double rate(int lastBuckets) {
      double units = 0;
      double inStock = 0;
      for (int i = Math.max(0, sold.length - lastBuckets); i < sold.length; i++) {
        units += sold[i];
        inStock += inStockShare[i];
      }
      // What was sold in less than a bucket's time says too little to be scaled up.
      return units / Math.max(1, inStock);
    }
  }
}
