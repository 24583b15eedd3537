package io.github.inventorystreams.oracle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One record as it arrives: an event, or one with several lines.
 *
 * @param arrivesAt only orders the deliveries
 */
public record Delivery(long arrivesAt, List<PlainEvent> events) {

  public static Delivery of(PlainEvent event) {
    return new Delivery(event.at(), List.of(event));
  }

  /** Its JSON text. */
  public String json(String sku, String location) {
    PlainEvent first = events.get(0);
    String lines =
        first.line() == 0
            ? ",\"sku\":\"" + sku + "\""
            : events.stream()
                .map(line -> "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, line.quantity()))
                .collect(Collectors.joining(",", ",\"lines\":[", "]"));
    return "{\"source\":\"%s\",\"eventId\":\"%s\",\"location\":\"%s\",%s%s}"
        .formatted(first.source(), first.id(), location, first.fields(), lines);
  }

  @Override
  public String toString() {
    return events.stream().map(PlainEvent::toString).collect(Collectors.joining("\n     & "));
  }
}
