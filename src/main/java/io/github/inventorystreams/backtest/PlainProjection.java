package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.UnmetDemand;
import java.util.Arrays;

/**
 * The plain projection rule, against which all others are measured. It stands still: a better
 * policy or forecast method changes nothing here.
 *
 * <p>The stock is rolled forward by the mean forecast to the arrival of today's order, and raised
 * to the newsvendor's quantile of the demand until that of the next (projected inventory level; van
 * Jaarsveld and Arts 2021). Where demand is backordered, the position is raised to that quantile of
 * the whole protection interval.
 *
 * @param leadTime buckets from a review to the arrival of its order
 * @param reviewPeriod buckets from one review to the next
 * @param ratio the newsvendor's, above 0 and below 1
 */
record PlainProjection(int leadTime, int reviewPeriod, double ratio, UnmetDemand unmetDemand) {
  private static final double MIN_RATIO = 0.001;
  private static final double RATIO_WITHOUT_COSTS = 0.95;

  static PlainProjection of(Scenario scenario) {
    double holding = scenario.costs().holdingPerUnitPerBucket() * scenario.reviewEveryBuckets();
    double shortage = scenario.costs().shortagePerUnit();
    double ratio = holding + shortage == 0 ? RATIO_WITHOUT_COSTS : shortage / (shortage + holding);
    return new PlainProjection(
        scenario.leadTimeBuckets(),
        scenario.reviewEveryBuckets(),
        Math.min(1 - MIN_RATIO, Math.max(MIN_RATIO, ratio)),
        scenario.unmetDemand());
  }

  /** The buckets from a review to the arrival of the next review's order. */
  int protectionBuckets() {
    return leadTime + reviewPeriod;
  }

  /**
   * What is missing, units, 0 or more.
   *
   * @param onHand below 0 where units are owed
   * @param receipts what is due at the beginning of each bucket of the protection interval
   */
  long need(PlainForecast forecast, long onHand, long[] receipts) {
    double missing =
        unmetDemand == UnmetDemand.BACKORDERED
            ? level(forecast) - onHand - Arrays.stream(receipts).sum()
            : level(forecast) - atArrival(forecast, onHand, receipts);
    return Math.max(0, Math.round(missing));
  }

  /** The level that {@link #need} raises to, units. */
  double level(PlainForecast forecast) {
    int from = unmetDemand == UnmetDemand.BACKORDERED ? 0 : leadTime;
    return forecast.quantile(from, protectionBuckets(), ratio);
  }

  private double atArrival(PlainForecast forecast, long onHand, long[] receipts) {
    double stock = Math.max(0, onHand);
    for (int bucket = 0; bucket < leadTime; bucket++) {
      stock = Math.max(0, stock + receipts[bucket] - forecast.perBucket()[bucket]);
    }
    return stock + Arrays.stream(receipts, leadTime, receipts.length).sum();
  }
}
