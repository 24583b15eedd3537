package io.github.inventorystreams.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.LongSupplier;

/**
 * What was lost or damaged around the service, as metrics.
 *
 * @param expiredRecords that Kafka had deleted before they were processed
 * @param damagedStores that were restored from Kafka
 */
public record OutageMetrics(LongSupplier expiredRecords, LongSupplier damagedStores)
    implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry registry) {
    counter("inventory.expired.records", expiredRecords)
        .description("Records of input topics that expired before they were processed")
        .register(registry);
    counter("inventory.damaged.stores", damagedStores)
        .description("Damaged stores of the local state that were restored from Kafka")
        .register(registry);
  }

  private static FunctionCounter.Builder<LongSupplier> counter(String name, LongSupplier figure) {
    // The registry holds on to the function alone, which therefore holds on to the figure.
    return FunctionCounter.builder(name, figure, unused -> (double) figure.getAsLong());
  }
}
