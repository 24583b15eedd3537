package io.github.inventorystreams.replenishment;

/**
 * The figures from which a policy reviews one SKU at one location.
 *
 * @param demand reaches at least over the protection interval
 */
public record PolicyInput(
    StockPosition stock,
    ForecastDemand demand,
    ProtectionInterval times,
    ServiceObjective service,
    Costs costs,
    PolicyParameters plan) {

  /**
   * @throws IllegalArgumentException when the forecast is shorter than the protection interval
   */
  public PolicyInput {
    if (!demand.reaches(times.protectionDays())) {
      throw new IllegalArgumentException(
          "A forecast of %d buckets of %d days does not reach over the protection interval of %s days"
              .formatted(
                  demand.forecast().horizon(), demand.daysPerBucket(), times.protectionDays()));
    }
  }

  /** Mean demand over the protection interval, units. */
  public double protectionDemand() {
    return demand.mean(times.protectionDays());
  }

  /** Mean demand from one review to the next, at the end of the protection interval, units. */
  double cycleDemand() {
    return demand.mean(times.leadTimeDays(), times.protectionDays());
  }
}
