package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import java.util.List;

/**
 * The mean of three smoothings that err in different ways: of days with a season of their own
 * ({@link HoltWinters#withoutTrend()}), of days, and of weeks, the last two shared out by a {@link
 * WeekdayProfile}.
 *
 * <p>Longer buckets have no season in them, and there are few of them: two parts of their
 * smoothing, one of that of four of them together, each averaged over its constants ({@link
 * WeightedLevels}).
 */
public final class Comb3 extends FittedMethod {
  /** The name by which settings choose it. */
  public static final String NAME = "comb3";

  private static final HoltWinters SEASONAL = HoltWinters.withoutTrend();
  private static final SimpleExponentialSmoothing DAYS = new SimpleExponentialSmoothing();
  private static final Adida WEEKS = new Adida();

  Comb3() {
    super(NAME, Suitability::any);
  }

  @Override
  Fitted fit(ObservedDemand observed, PooledDemand pool) {
    return fitted(observed, pool);
  }

  /** The fit to a history; its forecast begins where the history ends. */
  public static Fitted fitted(ObservedDemand observed, PooledDemand pool) {
    if (observed.season() == 1) {
      return ofLongBuckets(observed);
    }
    WeekdayProfile profile = WeekdayProfile.of(observed, pool);
    return new Combination(
        List.of(
            SEASONAL.fit(observed, pool),
            profile.over(DAYS.fit(observed, pool), observed.history()),
            profile.over(WEEKS.fit(observed, pool), observed.history())));
  }

  private static Fitted ofLongBuckets(ObservedDemand observed) {
    LevelPath single = DAYS.averaged(observed);
    return new Combination(List.of(single, single, WEEKS.averaged(observed)));
  }
}
