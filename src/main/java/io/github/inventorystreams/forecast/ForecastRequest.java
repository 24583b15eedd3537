package io.github.inventorystreams.forecast;

import java.util.Optional;

/**
 * All that a forecast is made of. Whoever answers needs nothing else, so that it may be another
 * thread than the one that asks.
 *
 * @param method the chosen one
 * @param history is not written to any more
 * @param pool what similar SKUs know
 * @param horizon how many buckets, at least 1
 */
public record ForecastRequest(
    ForecastMethod method, DemandHistory history, PooledDemand pool, int horizon) {
  private static final int ACCURACY_ORIGINS = 2;

  /** Each origin costs another fit. */
  private static final int SLOW_ACCURACY_ORIGINS = 1;

  /**
   * Answers in the thread that asks: by the chosen method, or the next of {@link FallbackForecast}
   * that qualifies, on demand without the pool's season, which is put back.
   */
  public ForecastResult result() {
    ForecastMethod seasonal = pool.season().around(new OrNextBest(method));
    return new ForecastResult(
        seasonal.forecast(history, pool, horizon),
        () ->
            RecentAccuracy.of(
                seasonal,
                history,
                pool,
                horizon,
                isSlow() ? SLOW_ACCURACY_ORIGINS : ACCURACY_ORIGINS));
  }

  /** Whether the answer may take longer than events should wait for it. */
  public boolean isSlow() {
    return method.cost() == MethodCost.SLOW;
  }

  /** The same request to the methods that come after the chosen one, and why. */
  public ForecastRequest passingOver(String reason) {
    return new ForecastRequest(new PassedOver(method.name(), reason), history, pool, horizon);
  }

  /**
   * Whether an answer to another request will do: of the same method, for the same buckets. What
   * came late of days long past does not make it another request.
   */
  public boolean asksTheSameAs(ForecastRequest other) {
    return method.name().equals(other.method.name())
        && horizon == other.horizon
        && history.daysPerBucket() == other.history.daysPerBucket()
        && history.endEpochDay() == other.history.endEpochDay();
  }

  /** A method and, where it does not qualify, those after it. */
  private record OrNextBest(ForecastMethod chosen) implements ForecastMethod {

    @Override
    public String name() {
      return chosen.name();
    }

    @Override
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
      return FallbackForecast.forecast(chosen, history, pool, horizon);
    }
  }

  /** Stands for a method that is not to be asked. */
  private record PassedOver(String name, String reason) implements ForecastMethod {

    @Override
    public Optional<String> unsuited(DemandHistory history) {
      return Optional.of(reason);
    }

    @Override
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
      return ForecastMethods.LAST_RESORT.forecast(history, pool, horizon);
    }
  }
}
