package io.github.inventorystreams.notify.config;

import io.github.inventorystreams.notify.DeliveryPolicy;
import io.github.inventorystreams.notify.Route;
import io.github.inventorystreams.notify.channel.Alertmanager;
import io.github.inventorystreams.notify.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plan of notifications: the channels and what goes to each.
 *
 * @param maximumAge a step that is older when it is read is sent to nobody
 */
public record NotifyPlan(List<Messages> messages, List<Alerts> alerts, Duration maximumAge) {
  public NotifyPlan {
    messages = List.copyOf(messages);
    alerts = List.copyOf(alerts);
  }

  /** A channel that gets messages. */
  public record Messages(String name, Channel channel, DeliveryPolicy manner) {}

  /** An Alertmanager. */
  public record Alerts(
      String name, Alertmanager alertmanager, List<Route> routes, Duration repeatEvery) {
    public Alerts {
      routes = List.copyOf(routes);
    }
  }

  /** The names of all channels. */
  public List<String> channelNames() {
    return Stream.concat(messages.stream().map(Messages::name), alerts.stream().map(Alerts::name))
        .toList();
  }

  /** Whether any route asks for the supplier of a SKU. */
  public boolean asksForSuppliers() {
    return Stream.concat(
            messages.stream().flatMap(channel -> channel.manner().routes().stream()),
            alerts.stream().flatMap(channel -> channel.routes().stream()))
        .anyMatch(route -> !route.suppliers().isEmpty());
  }
}
