package io.github.inventorystreams.web;

import io.github.inventorystreams.event.IdentityMemory;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;

/** The memory by which duplicates are known, as metrics. Their names are published and stable. */
public record IdentityMetrics(Supplier<IdentityMemory> memory) implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("inventory.identities", () -> memory.get().identities())
        .description("Events inside the window that the books remember")
        .register(registry);
    Gauge.builder("inventory.identity.memory.bytes", () -> memory.get().heldBytes())
        .description("Memory for the identities of busy books")
        .register(registry);
    Gauge.builder(
            "inventory.source.spread.seconds", () -> memory.get().sourceSpreadMillis() / 1_000.0)
        .description("How far the slowest partition of stock events is behind the fastest")
        .register(registry);
    Gauge.builder("inventory.sources.unheard", () -> memory.get().unheardSources())
        .description("Partitions of stock events that have shown nothing yet")
        .register(registry);
    // It holds its object weakly and its function firmly, so the function has to hold the object.
    FunctionCounter.builder("inventory.identity.lookups", memory, unused -> memory.get().lookups())
        .description("How often the identities of a book were read from the store")
        .register(registry);
  }
}
