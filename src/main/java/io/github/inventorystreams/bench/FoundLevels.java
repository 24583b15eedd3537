package io.github.inventorystreams.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.JsonLimits;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The levels that a peer has published.
 *
 * @param count how many
 * @param last the last one of each SKU, as JSON with {@code onHand}
 */
record FoundLevels(long count, Map<String, byte[]> last) {
  private static final JsonMapper JSON = JsonLimits.LARGE.mapper().build();

  FoundLevels {
    last = Map.copyOf(last);
  }

  /**
   * Looks whether there is one level for each event, and at last the stock that these events leave.
   *
   * @throws BenchException if not
   */
  void check(EventSource events) {
    if (count != events.count()) {
      throw wrong("%d levels for %d events".formatted(count, events.count()));
    }
    stock(events)
        .forEach(
            (sku, units) -> {
              byte[] level = last.get(sku);
              if (level == null) {
                throw wrong("no level of " + sku);
              }
              if (onHand(level) != units) {
                throw wrong(
                    "%s for %s, which has %d units on hand"
                        .formatted(new String(level, UTF_8), sku, units));
              }
            });
  }

  private static Map<String, Long> stock(EventSource events) {
    Map<String, Long> stock = new HashMap<>();
    events.forEach(
        event -> {
          String sku = event.header().book().sku();
          stock.put(sku, MereCount.after(stock.getOrDefault(sku, 0L), event));
        });
    return stock;
  }

  private static long onHand(byte[] level) {
    try {
      return JSON.readTree(level).required("onHand").asLong();
    } catch (IOException | IllegalArgumentException e) {
      throw new BenchException("A level can't be read: " + new String(level, UTF_8), e);
    }
  }

  private static BenchException wrong(String what) {
    return new BenchException(
        "The peer has published %s: this is no measurement but a fault.".formatted(what));
  }
}
