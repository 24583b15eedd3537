package io.github.inventorystreams.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a method and, where it does not qualify for a history, the next of a fixed order: the chosen
 * one, {@link ForecastMethods#DEFAULT}, {@link ForecastMethods#LAST_RESORT}. The last one qualifies
 * for every history.
 */
public final class FallbackForecast {
  private FallbackForecast() {}

  /**
   * A forecast of the first method that qualifies; it names those that did not.
   *
   * @param horizon how many buckets, at least 1
   */
  public static Forecast forecast(
      ForecastMethod chosen, DemandHistory history, PooledDemand pool, int horizon) {
    List<String> passedOver = new ArrayList<>();
    List<ForecastMethod> order =
        Stream.of(chosen, ForecastMethods.DEFAULT, ForecastMethods.LAST_RESORT).distinct().toList();
    for (ForecastMethod method : order.subList(0, order.size() - 1)) {
      Optional<String> reason = method.unsuited(history);
      if (reason.isEmpty()) {
        return method.forecast(history, pool, horizon).after(passedOver);
      }
      passedOver.add(method.name() + ": " + reason.get());
    }
    return order.get(order.size() - 1).forecast(history, pool, horizon).after(passedOver);
  }
}
