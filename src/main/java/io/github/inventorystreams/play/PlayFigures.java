package io.github.inventorystreams.play;

import java.util.Map;

/**
 * The figures of a play: what was played and what came of it.
 *
 * @param eventsByType published stock events by the word of their type; a type without events is
 *     not there
 * @param purchaseOrders orders that were created
 * @param unitsOrdered units on them, as first ordered
 * @param fillRate units sold that were there just before the sale over all units sold
 * @param complete whether all was played; otherwise somebody has ended it before
 */
public record PlayFigures(
    Map<String, Long> eventsByType,
    long warningsRaised,
    long warningsResolved,
    long purchaseOrders,
    long unitsOrdered,
    double fillRate,
    boolean complete) {

  public PlayFigures {
    eventsByType = Map.copyOf(eventsByType);
  }

  /** The same, of a play that was ended before its end. */
  PlayFigures stopped() {
    return new PlayFigures(
        eventsByType,
        warningsRaised,
        warningsResolved,
        purchaseOrders,
        unitsOrdered,
        fillRate,
        false);
  }

  /** All published stock events. */
  public long events() {
    return eventsByType.values().stream().mapToLong(Long::longValue).sum();
  }
}
