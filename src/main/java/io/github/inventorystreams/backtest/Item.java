package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.BookKey;
import java.math.BigDecimal;
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
   */
  public record History(long[] sold, double[] inStockShare) {

    /** The number of the first bucket; negative, or 0 without history. */
    public int firstBucket() {
      return -sold.length;
    }
  }
}
