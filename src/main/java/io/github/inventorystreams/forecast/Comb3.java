package io.github.inventorystreams.forecast;

import java.util.List;

/**
 * The mean of three smoothings that err in different ways: of days with a season of their own
 * ({@link HoltWinters#withoutTrend()}), of days, and of weeks, the last two shared out by a {@link
 * WeekdayProfile}.
 */
final class Comb3 extends FittedMethod {
  private static final HoltWinters SEASONAL = HoltWinters.withoutTrend();
  private static final SimpleExponentialSmoothing DAYS = new SimpleExponentialSmoothing();
  private static final Adida WEEKS = new Adida();

  Comb3() {
    super("comb3", Suitability::any);
  }

  @Override
  Fitted fit(ObservedDemand observed, Pool pool) {
    WeekdayProfile profile = WeekdayProfile.of(observed, pool);
    return new Combination(
        List.of(
            SEASONAL.fit(observed, pool),
            profile.over(DAYS.fit(observed, pool), observed.history()),
            profile.over(WEEKS.fit(observed, pool), observed.history())));
  }
}
