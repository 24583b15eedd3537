package io.github.inventorystreams.app.notify;

import io.github.inventorystreams.notify.DeliveryResult;
import io.github.inventorystreams.notify.stream.ChannelStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;

/**
 * Counters of the results of notifications, as metrics. Channels come from the configuration, so
 * labels are few.
 */
public record NotificationMetrics(List<ChannelStatus> channels) implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry registry) {
    for (ChannelStatus channel : channels) {
      for (DeliveryResult result : DeliveryResult.values()) {
        FunctionCounter.builder("inventory.notifications", channel, c -> c.count(result))
            .tags("channel", channel.name(), "result", result.name().toLowerCase(Locale.ROOT))
            .description("Notifications by what has become of them")
            .register(registry);
      }
      Gauge.builder("inventory.notifications.waiting", channel, ChannelStatus::waiting)
          .tag("channel", channel.name())
          .description("Notifications that wait, for their time or for the channel")
          .register(registry);
      Gauge.builder(
              "inventory.notifications.overdue.seconds", channel, c -> c.overdueMillis() / 1000.0)
          .tag("channel", channel.name())
          .description("How long the message whose turn it is has waited for the channel")
          .register(registry);
      Gauge.builder("inventory.notifications.failing", channel, c -> c.isFailing() ? 1 : 0)
          .tag("channel", channel.name())
          .description("Whether the last attempt of the channel has failed")
          .register(registry);
    }
  }
}
