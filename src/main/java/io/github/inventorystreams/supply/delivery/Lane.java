package io.github.inventorystreams.supply.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one supplier on one channel, in the order in which they came. One is on its way
 * at a time; while the partner does not take it, those behind it wait, and nobody else does.
 */
final class Lane {

  /** Which one. */
  record Id(String channel, String supplierId) {}

  /** With the time before which each is not to be tried. */
  private final Map<DeliveryKey, Long> open = new LinkedHashMap<>();

  private @Nullable DeliveryKey onItsWay;
  private int failures;
  private long nextAtMillis;

  void add(DeliveryKey key) {
    open.put(key, 0L);
  }

  void remove(DeliveryKey key) {
    open.remove(key);
    if (key.equals(onItsWay)) {
      onItsWay = null;
    }
  }

  boolean has(DeliveryKey key) {
    return open.containsKey(key);
  }

  /** Takes the first one to be sent, or {@code null} if none is due. */
  @Nullable DeliveryKey begin(long nowMillis) {
    if (onItsWay != null || nowMillis < nextAtMillis) {
      return null;
    }
    for (Map.Entry<DeliveryKey, Long> each : open.entrySet()) {
      if (each.getValue() <= nowMillis) {
        onItsWay = each.getKey();
        return onItsWay;
      }
    }
    return null;
  }

  /** It lacks something; those behind it go first. */
  void holdUp(DeliveryKey key, long untilMillis) {
    onItsWay = null;
    open.computeIfPresent(key, (same, before) -> untilMillis);
  }

  /** Its partner takes documents. */
  void works() {
    onItsWay = null;
    failures = 0;
    nextAtMillis = 0;
  }

  /** Its partner does not; returns how often in a row. */
  int fails() {
    onItsWay = null;
    return ++failures;
  }

  void waitUntil(long millis) {
    nextAtMillis = millis;
  }

  /** Somebody wants it to be tried at once. */
  void hurry() {
    nextAtMillis = 0;
    open.replaceAll((key, before) -> 0L);
  }
}
