package io.github.inventorystreams.web;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.read.LatencyListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The time that a warning takes from its event, and an order from its review, until others can read
 * them. What happened long ago, as in a replay or while topics are read from their beginning, says
 * nothing about that and is left out.
 */
public final class LatencyMetrics implements LatencyListener {
  private static final Duration OLDEST_EVENT = Duration.ofMinutes(10);
  private static final Duration OLDEST_REVIEW = Duration.ofHours(6);

  private final InstantSource clock;
  private final Timer eventToWarning;
  private final Timer reviewLateness;

  public LatencyMetrics(MeterRegistry registry, InstantSource clock) {
    this.clock = clock;
    this.eventToWarning =
        timer("inventory.event.to.warning", "From an event to its warning, live only")
            .register(registry);
    this.reviewLateness =
        timer("inventory.review.lateness", "From when a review was due to its order, live only")
            .register(registry);
  }

  @Override
  public void warning(LowStockWarning step) {
    if (step.state() == LowStockWarning.State.RAISED) {
      record(eventToWarning, step.raisedAtMillis(), OLDEST_EVENT);
    }
  }

  @Override
  public void order(PurchaseOrder order) {
    if (order.type() == PurchaseOrder.Type.PO_CREATED) {
      record(reviewLateness, order.createdAtMillis(), OLDEST_REVIEW);
    }
  }

  private void record(Timer timer, long sinceMillis, Duration oldest) {
    Duration took = Duration.ofMillis(clock.millis() - sinceMillis);
    if (!took.isNegative() && took.compareTo(oldest) <= 0) {
      timer.record(took);
    }
  }

  private static Timer.Builder timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(1));
  }
}
