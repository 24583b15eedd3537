package io.github.inventorystreams.web;

import io.github.inventorystreams.event.ForecastFits;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Slow forecasts as metrics. Their names are published and stable. */
public record ForecastFitMetrics(Supplier<ForecastFits> fits) implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry registry) {
    count(registry, "made", ForecastFits::made);
    count(registry, "late", ForecastFits::late);
    count(registry, "failed", ForecastFits::failed);
  }

  private void count(MeterRegistry registry, String result, ToDoubleFunction<ForecastFits> count) {
    // It holds its object weakly and its function firmly, so the function has to hold the object.
    FunctionCounter.builder(
            "inventory.forecast.fits", fits, unused -> count.applyAsDouble(fits.get()))
        .tag("result", result)
        .description("Forecasts by slow methods that reviews have asked for")
        .register(registry);
  }
}
