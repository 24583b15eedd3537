package io.github.inventorystreams.app.supply;

import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.stream.SupplyStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/**
 * How orders stand on their way, as metrics. Channels come from a file, so labels are few. Orders
 * that went out are those that were delivered, those that wait and those that were given up.
 */
public record SupplyMetrics(SupplyStatus status) implements MeterBinder {
  private static final double SECOND_MILLIS = 1000;

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String channel : status.channelNames()) {
      for (DeliveryState state : DeliveryState.values()) {
        Gauge.builder("inventory.deliveries", status, s -> s.channel(channel).count(state))
            .tags("channel", channel, "state", state.name().toLowerCase(Locale.ROOT))
            .description("Documents for suppliers by where they stand")
            .register(registry);
      }
      Gauge.builder(
              "inventory.deliveries.oldest.open.seconds",
              status,
              s -> s.oldestOpenMillis(channel) / SECOND_MILLIS)
          .tag("channel", channel)
          .description("How long the oldest document that is not sent has waited")
          .register(registry);
      Gauge.builder("inventory.deliveries.failing", status, s -> s.failure(channel) == null ? 0 : 1)
          .tag("channel", channel)
          .description("Whether the last attempt of the channel has failed")
          .register(registry);
      Gauge.builder("inventory.supplier.answers.unread", status, s -> s.unreadAnswers(channel))
          .tag("channel", channel)
          .description("Files of answers, and folders of them, that can't be read or emptied")
          .register(registry);
    }
    FunctionCounter.builder("inventory.supplier.answers", status, SupplyStatus::answersTaken)
        .tag("result", "taken")
        .description("Statements of suppliers by what has become of them")
        .register(registry);
    FunctionCounter.builder("inventory.supplier.answers", status, SupplyStatus::answersRefused)
        .tag("result", "refused")
        .description("Statements of suppliers by what has become of them")
        .register(registry);
  }
}
