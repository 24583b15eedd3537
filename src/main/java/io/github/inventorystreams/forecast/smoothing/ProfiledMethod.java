package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import java.util.Arrays;
import java.util.List;

/** The mean of methods that know no season, shared out by the {@link WeekdayProfile}. */
final class ProfiledMethod extends FittedMethod {
  private final List<FittedMethod> parts;

  /**
   * @param parts whose forecasts are equal for all buckets ahead
   */
  ProfiledMethod(String name, FittedMethod... parts) {
    super(name, history -> Suitability.atLeast(history, WarmUp.SHORT_DAYS));
    this.parts = Arrays.asList(parts);
  }

  @Override
  Fitted fit(ObservedDemand observed, PooledDemand pool) {
    WeekdayProfile profile = WeekdayProfile.of(observed, pool);
    return new Combination(
        parts.stream()
            .map(part -> part.fit(observed, pool))
            .map(part -> profile.over(part, observed.history()))
            .toList());
  }
}
