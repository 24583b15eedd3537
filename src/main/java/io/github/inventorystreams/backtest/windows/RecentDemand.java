package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Item;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Some buckets of a history that follow each other.
 *
 * @param from the place of the first one, {@code until} that after the last one
 */
record RecentDemand(Item.History history, int from, int until) {

  /** Those that began at most so many buckets ago, but not the last ones of all. */
  static RecentDemand ago(Item.History history, int buckets, int last) {
    int until = Math.max(0, history.buckets() - last);
    return new RecentDemand(
        history, Math.max(0, Math.min(until, history.buckets() - buckets)), until);
  }

  private IntStream places() {
    return IntStream.range(from, until);
  }

  /** Buckets with stock; one that had some for a part of its time counts as that part. */
  double inStock() {
    return places().mapToDouble(i -> history.inStockShare()[i]).sum();
  }

  long units() {
    return places().mapToLong(i -> history.sold()[i]).sum();
  }

  long promotedUnits() {
    return places().filter(i -> history.promoted()[i]).mapToLong(i -> history.sold()[i]).sum();
  }

  /** How many buckets have a sale. */
  long sales() {
    return places().filter(i -> history.sold()[i] > 0).count();
  }

  /** Mean demand of a bucket in stock, units; 0 if none was. */
  double rate() {
    double inStock = inStock();
    return inStock == 0 ? 0 : units() / inStock;
  }

  /** The variance of the demand of a bucket, units squared. */
  double variance() {
    double rate = rate();
    double squares = 0;
    int count = 0;
    for (int i = from; i < until; i++) {
      if (history.inStockShare()[i] > 0) {
        double error = history.sold()[i] - rate * history.inStockShare()[i];
        squares += error * error;
        count++;
      }
    }
    return count < 2 ? 0 : squares / (count - 1);
  }

  /** The most buckets in a row without stock. */
  int longestWithoutStock() {
    return longest(i -> history.inStockShare()[i] == 0);
  }

  /** The most buckets in a row without a sale. */
  int longestWithoutSale() {
    return longest(i -> history.sold()[i] == 0);
  }

  private int longest(IntPredicate lacks) {
    int longest = 0;
    int run = 0;
    for (int i = from; i < until; i++) {
      run = lacks.test(i) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
