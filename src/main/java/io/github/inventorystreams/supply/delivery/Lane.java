package io.github.inventorystreams.supply.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one supplier on one channel, in the order in which they came. One is on its way
 * at a time; while the partner does not take it, those behind it wait, and nobody else does.
 */
final class Lane {

  /** Which one. */
  record Id(String channel, String supplierId) {}

  private static final long WORKS = Long.MAX_VALUE;

  /** With the time before which each is not to be tried. */
  private final Map<DeliveryKey, Long> open = new LinkedHashMap<>();

  private @Nullable DeliveryKey onItsWay;
  private int failures;
  private long nextAtMillis;

  /** {@link #WORKS}, or since when its partner takes nothing. */
  private long failingSinceMillis = WORKS;

  void add(DeliveryKey key) {
    open.put(key, 0L);
  }

  /** It does not have to go any more. If it is on its way, those behind it wait until it is not. */
  void remove(DeliveryKey key) {
    open.remove(key);
  }

  boolean isOnItsWay(DeliveryKey key) {
    return key.equals(onItsWay);
  }

  /** It is not on its way any more. */
  void end(DeliveryKey key) {
    if (isOnItsWay(key)) {
      onItsWay = null;
    }
  }

  boolean has(DeliveryKey key) {
    return open.containsKey(key);
  }

  /** Takes the first one to be sent that may go, or {@code null} if none is due. */
  @Nullable DeliveryKey begin(Predicate<DeliveryKey> mayGo, long nowMillis) {
    if (onItsWay != null || nowMillis < nextAtMillis) {
      return null;
    }
    for (Map.Entry<DeliveryKey, Long> each : open.entrySet()) {
      if (each.getValue() <= nowMillis && mayGo.test(each.getKey())) {
        onItsWay = each.getKey();
        return onItsWay;
      }
    }
    return null;
  }

  /** It lacks something; those behind it go first. */
  void holdUp(DeliveryKey key, long untilMillis) {
    open.computeIfPresent(key, (same, before) -> untilMillis);
  }

  /** Its partner takes documents. */
  void works() {
    failures = 0;
    nextAtMillis = 0;
    failingSinceMillis = WORKS;
  }

  /** Its partner does not; returns how often in a row. */
  int fails(long nowMillis) {
    failsSince(nowMillis);
    return ++failures;
  }

  /** Its partner took nothing at a time. */
  void failsSince(long millis) {
    failingSinceMillis = Math.min(failingSinceMillis, millis);
  }

  /** Since when its partner, who has failed, takes nothing. */
  long failingSinceMillis() {
    return failingSinceMillis;
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
