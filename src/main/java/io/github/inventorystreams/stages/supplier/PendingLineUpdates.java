package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.purchasing.OpenOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The order lines that a supplier's answer has changed and that are not yet published to their
 * books. Under the stream clock they are published when the next round closes: published at once,
 * they would reach a book before or after its next events, as it happens, and the orders would
 * depend on it.
 */
final class PendingLineUpdates {
  private final KeyValueStore<String, Long> lines;
  private final KeyValueStore<String, OpenOrder> orders;

  PendingLineUpdates(KeyValueStore<String, Long> lines, KeyValueStore<String, OpenOrder> orders) {
    this.lines = lines;
    this.orders = orders;
  }

  void add(String poNumber, int line) {
    lines.put(poNumber + '/' + line, (long) line);
  }

  /** The lines as they stand now, by the numbers of their orders. */
  List<OrderLineEvent> takeAll() {
    Map<String, Long> untold = new LinkedHashMap<>();
    try (KeyValueIterator<String, Long> all = lines.all()) {
      all.forEachRemaining(entry -> untold.put(entry.key, entry.value));
    }
    List<OrderLineEvent> told = new ArrayList<>();
    untold.forEach(
        (key, line) -> {
          String poNumber = key.substring(0, key.lastIndexOf('/'));
          told.addAll(
              Objects.requireNonNull(orders.get(poNumber), poNumber).inbound(line.intValue()));
          lines.delete(key);
        });
    return told;
  }
}
