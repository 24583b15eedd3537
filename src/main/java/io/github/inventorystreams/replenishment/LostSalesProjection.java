package io.github.inventorystreams.replenishment;

import java.util.Comparator;
import java.util.List;

/**
 * The stock that will be there when today's order arrives. Demand that finds no stock is lost, so
 * stock that runs out on the way does not owe anything: {@code I' = max(0, I + receipts - demand)},
 * step by step (projected inventory level; van Jaarsveld and Arts 2021, arXiv 2101.07519). The
 * position would count the lost demand as if it came back.
 */
final class LostSalesProjection {
  private LostSalesProjection() {}

  /** The projected stock in units, 0 or more, with the receipts of the day of arrival. */
  static double atArrival(PolicyInput figures) {
    double arrivalDays = figures.times().leadTimeDays();
    int step = figures.demand().daysPerBucket();
    List<StockPosition.Receipt> receipts =
        figures.stock().receipts().stream()
            .sorted(Comparator.comparingDouble(StockPosition.Receipt::inDays))
            .toList();
    double stock = Math.max(0, figures.stock().onHand() - figures.stock().reserved());
    int next = 0;
    double from = 0;
    while (from < arrivalDays) {
      double to = Math.min(arrivalDays, from + step);
      // What comes during a step is there for its customers, as if it came at its beginning.
      while (next < receipts.size() && receipts.get(next).inDays() < to) {
        stock += receipts.get(next++).quantity();
      }
      stock = Math.max(0, stock - figures.demand().mean(from, to));
      from = to;
    }
    double end = arrivalDays + figures.times().reviewPeriodDays();
    while (next < receipts.size() && receipts.get(next).inDays() < end) {
      stock += receipts.get(next++).quantity();
    }
    return stock + unscheduled(figures.stock());
  }

  /** What is asked for and was not promised yet should not be asked for again. */
  private static long unscheduled(StockPosition stock) {
    long scheduled = stock.receipts().stream().mapToLong(StockPosition.Receipt::quantity).sum();
    return Math.max(0, stock.onOrder() - stock.tooLate() - scheduled);
  }
}
