package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * What a window begins with. Nobody has written down what stock there was: it is what an item needs
 * that neither lacks nor has too much. With the mean demand of the 13 weeks before, on hand is that
 * of one review period, rounded up, and that of each bucket until the first order can come is on
 * its way for that bucket.
 *
 * @param onHand units at the close of the bucket before the window
 * @param pipeline what is on its way
 */
record OpeningState(long onHand, List<Item.Arrival> pipeline) {

  /**
   * By what was sold before.
   *
   * @param rate mean demand of a bucket, units
   * @param leadTimeBuckets those until the first order can come
   */
  static OpeningState of(double rate, int reviewEveryBuckets, int leadTimeBuckets) {
    List<Item.Arrival> pipeline = new ArrayList<>();
    long sent = 0;
    for (int bucket = 0; bucket < leadTimeBuckets; bucket++) {
      // Rounded in all, so that less than a unit a bucket is sometimes one.
      long due = Math.round((bucket + 1) * rate) - sent;
      if (due > 0) {
        pipeline.add(new Item.Arrival(bucket, due));
        sent += due;
      }
    }
    return new OpeningState((long) Math.ceil(rate * reviewEveryBuckets), pipeline);
  }
}
