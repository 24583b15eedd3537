package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.UnmetDemand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shop's past, from which a closed loop can be run.
 *
 * @param reviewEveryBuckets from one review to the next
 * @param reviews how many reviews take place, the first at the close of the bucket before the start
 * @param leadTimeBuckets an order of bucket t comes at the beginning of bucket t + this + 1
 * @param leadTimeStdBuckets standard deviation of the lead time
 * @param warmUpBuckets how many of the first buckets are simulated, but not scored
 * @param tailBuckets how many buckets follow the last review's period
 * @param lostDemandSeen whether the processor is notified of demand that could not be served
 * @param suppliers by id
 */
public record Scenario(
    Buckets buckets,
    int reviewEveryBuckets,
    int reviews,
    int leadTimeBuckets,
    double leadTimeStdBuckets,
    int warmUpBuckets,
    int tailBuckets,
    UnmetDemand unmetDemand,
    boolean lostDemandSeen,
    Costs costs,
    long seed,
    List<Item> items,
    Map<String, Supplier> suppliers) {
  public Scenario {
    items = List.copyOf(items);
    suppliers = Map.copyOf(suppliers);
  }

  /** The costs of the shop, beside the goods. */
  public record Costs(
      double holdingPerUnitPerBucket, double shortagePerUnit, double perOrderLine) {}

  /**
   * A supplier's limits.
   *
   * @param capacityPerReview units over all items and locations; {@code null} = no limit
   * @param minimumOrderValue per location; {@code null} = none
   */
  public record Supplier(@Nullable Long capacityPerReview, @Nullable BigDecimal minimumOrderValue) {

    /** Without limits. */
    public static final Supplier UNLIMITED = new Supplier(null, null);
  }

  /** How many buckets are simulated, from the start on. */
  public int simulatedBuckets() {
    return reviews * reviewEveryBuckets + tailBuckets;
  }

  public Supplier supplier(String id) {
    return suppliers.getOrDefault(id, Supplier.UNLIMITED);
  }
}
