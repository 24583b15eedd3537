package io.github.inventorystreams.oracle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The life of one SKU: its settings and what arrives, in this order.
 *
 * @param threshold {@code null} = not set, which is 0 without a forecast
 */
record History(long seed, ZoneId zone, @Nullable Long threshold, List<Delivery> deliveries) {

  String sku() {
    return "SKU-" + seed;
  }

  /** One location for each zone. */
  String location() {
    return zone.getId().replace('/', '-');
  }

  String book() {
    return sku() + "@" + location();
  }

  History without(int from, int to) {
    List<Delivery> rest = new ArrayList<>(deliveries.subList(0, from));
    rest.addAll(deliveries.subList(to, deliveries.size()));
    return new History(seed, zone, threshold, rest);
  }

  /**
   * The same life for a trial with ticks: with a threshold, since reviews would set one, and
   * without what fills a reservation again after its end, since it is the next tick that notices.
   */
  History forTicks() {
    List<Delivery> inTime =
        deliveries.stream()
            .filter(each -> each.events().stream().noneMatch(e -> revives(e, each.arrivesAt())))
            .toList();
    return new History(seed, zone, threshold == null ? Long.valueOf(5) : threshold, inTime);
  }

  private boolean revives(PlainEvent event, long arrivesAt) {
    if (event.is("RESERVE")) {
      return event.until() != null && event.until() <= arrivesAt;
    }
    return arrivesAt > event.at()
        && deliveries.stream()
            .flatMap(delivery -> delivery.events().stream())
            .anyMatch(other -> other.order() != null && event.takesBack(other));
  }

  String locationSettings() {
    return "{\"location\":\"%s\",\"zone\":\"%s\"}".formatted(location(), zone);
  }

  String skuSettings() {
    return "{\"sku\":\"%s\",\"threshold\":%s}".formatted(sku(), threshold);
  }

  PlainBook emptyBook(boolean netReturns) {
    return new PlainBook(zone, threshold == null ? 0 : threshold, netReturns);
  }

  @Override
  public String toString() {
    return deliveries.stream()
        .map(Delivery::toString)
        .collect(
            Collectors.joining(
                "\n  ",
                "seed %d, %s, threshold %s, in order of arrival:%n  "
                    .formatted(seed, zone, threshold),
                ""));
  }
}
