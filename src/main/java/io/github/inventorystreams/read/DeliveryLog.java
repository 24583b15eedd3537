package io.github.inventorystreams.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last documents on their way to suppliers. Older ones make room once there are too many.
 * Guarded by the {@link ReadModel}.
 */
final class DeliveryLog {
  private static final int MAX_DELIVERIES = 50_000;

  private final int most;
  private final Map<String, DeliveryRow> rows = new LinkedHashMap<>();
  private final Map<String, List<String>> keysByOrder = new HashMap<>();

  DeliveryLog() {
    this(MAX_DELIVERIES);
  }

  DeliveryLog(int most) {
    this.most = most;
  }

  void put(DeliveryRow row) {
    if (rows.put(row.key(), row) == null) {
      keysByOrder.computeIfAbsent(row.poNumber(), unused -> new ArrayList<>(1)).add(row.key());
      makeRoom();
    }
  }

  /** It is no longer published. */
  void forget(String key) {
    DeliveryRow row = rows.remove(key);
    if (row != null) {
      unlink(row);
    }
  }

  /** Those of an order, in the order in which they came. */
  List<DeliveryRow> of(String poNumber) {
    List<DeliveryRow> found = new ArrayList<>();
    for (String key : keysByOrder.getOrDefault(poNumber, List.of())) {
      @Nullable DeliveryRow row = rows.get(key);
      if (row != null) {
        found.add(row);
      }
    }
    return found;
  }

  List<DeliveryRow> newestFirst() {
    List<DeliveryRow> all = new ArrayList<>(rows.values());
    Collections.reverse(all);
    return all;
  }

  /** How those that are kept stand, by channel. */
  List<ChannelRow> channels() {
    Map<String, ChannelRow> sums = new TreeMap<>();
    for (DeliveryRow row : rows.values()) {
      sums.merge(
          row.channel(),
          new ChannelRow(
              row.channel(),
              row.state().isDelivered() ? 1 : 0,
              row.state().isOpen() ? 1 : 0,
              row.state().isGivenUp() ? 1 : 0),
          (sum, one) ->
              new ChannelRow(
                  sum.channel(),
                  sum.delivered() + one.delivered(),
                  sum.waiting() + one.waiting(),
                  sum.givenUp() + one.givenUp()));
    }
    return List.copyOf(sums.values());
  }

  private void makeRoom() {
    Iterator<DeliveryRow> eldest = rows.values().iterator();
    while (rows.size() > most && eldest.hasNext()) {
      DeliveryRow row = eldest.next();
      eldest.remove();
      unlink(row);
    }
  }

  private void unlink(DeliveryRow row) {
    List<String> keys = keysByOrder.get(row.poNumber());
    if (keys != null) {
      keys.remove(row.key());
      if (keys.isEmpty()) {
        keysByOrder.remove(row.poNumber());
      }
    }
  }
}
