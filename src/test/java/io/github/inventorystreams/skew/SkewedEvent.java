package io.github.inventorystreams.skew;

import java.time.Instant;

/**
 * An event as a till or a warehouse publishes it.
 *
 * @param at its place in time
 * @param units as in the event; of a correction 0
 * @param corrects the id of the event that a correction takes back, else empty
 */
record SkewedEvent(String type, String id, String sku, long at, long units, String corrects) {

  String json() {
    String time = Instant.ofEpochMilli(at).toString();
    String fields =
        switch (type) {
          case "COUNT" -> "\"countedQuantity\":%d,\"countedAt\":\"%s\"".formatted(units, time);
          case "ADJUSTMENT" -> "\"delta\":%d,\"reason\":\"FOUND\"".formatted(units);
          case "CORRECTION" -> "\"correctsEventId\":\"%s\"".formatted(corrects);
          default -> "\"quantity\":" + units;
        };
    return "{\"source\":\"shop\",\"eventId\":\"%s\",\"type\":\"%s\",\"sku\":\"%s\",\"location\":\"DC1\",\"occurredAt\":\"%s\",%s}"
        .formatted(id, type, sku, time, fields);
  }

  /** What it adds to the stock. */
  long movement() {
    return switch (type) {
      case "SALE" -> -units;
      case "RESTOCK", "RETURN", "ADJUSTMENT" -> units;
      default -> 0;
    };
  }
}
