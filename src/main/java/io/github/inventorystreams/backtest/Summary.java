package io.github.inventorystreams.backtest;

import java.util.List;

/**
 * The costs and the service of a run, over the scored buckets.
 *
 * @param totalCost holding, shortage and order lines
 * @param fillRate the share of the demand, in units, that was served in its own bucket
 * @param averageStock closing stock of all items together, mean over the buckets
 * @param stockOutShare the share of item-buckets with unmet demand
 * @param orderLines of all reviews
 * @param turns units sold in a year over the average stock
 */
public record Summary(
    double totalCost,
    double holdingCost,
    double shortageCost,
    double fillRate,
    double averageStock,
    double stockOutShare,
    int orderLines,
    int reviews,
    double turns) {
  private static final double DAYS_PER_YEAR = 365.25;

  static Summary of(Scenario scenario, List<List<Period>> periods, int orderLines) {
    Sums all = new Sums();
    for (List<Period> item : periods) {
      all.add(item, scenario.warmUpBuckets());
    }
    Scenario.Costs costs = scenario.costs();
    int buckets = Math.max(1, scenario.simulatedBuckets() - scenario.warmUpBuckets());
    double holding = costs.holdingPerUnitPerBucket() * all.stock;
    double shortage = costs.shortagePerUnit() * all.lost();
    double averageStock = (double) all.stock / buckets;
    double years = buckets * scenario.buckets().days() / DAYS_PER_YEAR;
    return new Summary(
        holding + shortage + costs.perOrderLine() * orderLines,
        holding,
        shortage,
        all.fillRate(),
        averageStock,
        (double) all.shortBuckets / Math.max(1, all.buckets),
        orderLines,
        scenario.reviews(),
        averageStock == 0 ? 0 : all.sold / years / averageStock);
  }

  /** Sums over scored buckets, in units. */
  static final class Sums {
    long stock;
    long demand;
    long sold;
    int shortBuckets;
    int buckets;

    void add(List<Period> item, int warmUpBuckets) {
      for (Period period : item.subList(Math.min(warmUpBuckets, item.size()), item.size())) {
        stock += period.closing();
        demand += period.demand();
        sold += period.sold();
        shortBuckets += period.lost() > 0 ? 1 : 0;
        buckets++;
      }
    }

    long lost() {
      return demand - sold;
    }

    double fillRate() {
      return demand == 0 ? 1 : (double) sold / demand;
    }
  }
}
