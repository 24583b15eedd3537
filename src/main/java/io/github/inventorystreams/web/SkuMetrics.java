package io.github.inventorystreams.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;

/**
 * The number of SKUs that are spelled almost like another one, as a metric. Its name is published
 * and stable.
 *
 * @param lookalikes how many SKUs differ from another one in outer blanks or case alone
 */
public record SkuMetrics(Supplier<Number> lookalikes) implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("inventory.sku.lookalikes", lookalikes)
        .description("SKUs that differ from another one in outer blanks or case alone")
        .register(registry);
  }
}
