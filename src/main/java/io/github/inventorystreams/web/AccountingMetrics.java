package io.github.inventorystreams.web;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The accounting as metrics. Their names are published and stable. */
public record AccountingMetrics(Supplier<Accounting> accounting) implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry registry) {
    event(registry, "applied", Accounting::applied);
    event(registry, "duplicate", Accounting::duplicates);
    event(registry, "dead_letter", Accounting::deadLetterCount);
    counter("inventory.conflicts", Accounting::conflicts)
        .description("Duplicates that say something else than the event that was applied")
        .register(registry);
    Gauge.builder("inventory.pending.corrections", () -> accounting.get().pendingCorrections())
        .description("Corrections whose target has not come")
        .register(registry);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      counter("inventory.dead.letters", board -> board.deadLetters().getOrDefault(reason, 0L))
          .tag("reason", reason.name())
          .description("Stock events that were refused")
          .register(registry);
    }
    counter(
            "inventory.late.events",
            board -> board.deadLetters().getOrDefault(DeadLetterReason.TOO_LATE, 0L))
        .description("Stock events that came later than the window allows")
        .register(registry);
  }

  private void event(MeterRegistry registry, String result, ToDoubleFunction<Accounting> count) {
    counter("inventory.events", count)
        .tag("result", result)
        .description("Stock events by what has become of them")
        .register(registry);
  }

  /**
   * A counter holds its object weakly and its function firmly, so the function has to hold the
   * object.
   */
  private FunctionCounter.Builder<?> counter(String name, ToDoubleFunction<Accounting> count) {
    return FunctionCounter.builder(
        name, accounting, unused -> count.applyAsDouble(accounting.get()));
  }
}
