package io.github.inventorystreams.app.notify;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.notify.OpenAlerts.Alert;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import java.util.List;

/** A warning about nothing, to try a channel with. */
record TestMessage(long nowMillis) {
  private static final long ALERT_LASTS_MILLIS = 60_000;

  /**
   * Sends it to one channel, whatever its routes and quiet hours.
   *
   * @throws CommandException if there is no such channel
   */
  DeliveryOutcome send(NotifyPlan plan, String channel) {
    for (NotifyPlan.Messages messages : plan.messages()) {
      if (messages.name().equals(channel)) {
        return messages
            .channel()
            .send(new Batch(List.of(notice()), messages.manner().zone()), nowMillis);
      }
    }
    for (NotifyPlan.Alerts alerts : plan.alerts()) {
      if (alerts.name().equals(channel)) {
        return alerts
            .alertmanager()
            .send(List.of(new Alert(notice(), nowMillis + ALERT_LASTS_MILLIS)));
      }
    }
    throw CommandException.wrongUsage(
        "There is no channel %s; there are %s."
            .formatted(channel, String.join(", ", plan.channelNames())));
  }

  private Notification notice() {
    return new Notification(
        new LowStockWarning(
            "TEST@test#" + nowMillis,
            LowStockWarning.State.RAISED,
            LowStockWarning.Severity.INFO,
            LowStockWarning.Kind.LOW,
            new BookKey("TEST", "test"),
            8,
            1,
            0,
            7,
            10,
            12,
            2.1,
            null,
            null,
            nowMillis,
            null,
            1,
            null,
            "This is a test: nothing is wrong.",
            0,
            null,
            Lifecycle.ACTIVE),
        List.of(),
        nowMillis);
  }
}
