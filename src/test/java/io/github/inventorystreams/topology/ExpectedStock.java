package io.github.inventorystreams.topology;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plain model of the stock of one book, by the words of the contract: the count with the latest
 * instant, and all movements after it. Shares nothing with the product.
 */
final class ExpectedStock {

  /** One event; {@code counted} holds the counted units of a count, else {@code null}. */
  record Happening(
      String book, String id, long atMillis, String json, @Nullable Long counted, long delta) {}

  private final Map<String, Happening> seen = new HashMap<>();

  void handle(Happening happening) {
    seen.putIfAbsent(happening.id(), happening);
  }

  long onHand() {
    Happening base = null;
    for (Happening each : seen.values()) {
      if (each.counted() != null && (base == null || isLater(each, base))) {
        base = each;
      }
    }
    long units = base == null ? 0 : base.counted();
    for (Happening each : seen.values()) {
      if (base == null || each.atMillis() > base.atMillis()) {
        units += each.delta();
      }
    }
    return units;
  }

  private static boolean isLater(Happening one, Happening other) {
    return one.atMillis() != other.atMillis()
        ? one.atMillis() > other.atMillis()
        : one.id().compareTo(other.id()) > 0;
  }
}
