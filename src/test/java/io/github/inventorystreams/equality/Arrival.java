package io.github.inventorystreams.equality;

import io.github.inventorystreams.event.StockEvent;
import java.util.Comparator;

/**
 * An event and when it arrives, which may be later than it happened.
 *
 * @param atMillis not before the event
 */
record Arrival(long atMillis, StockEvent event) {
  static final Comparator<Arrival> IN_ORDER =
      Comparator.comparingLong(Arrival::atMillis)
          .thenComparing(arrival -> arrival.event.header().book().toString())
          .thenComparing(arrival -> arrival.event.header().id().eventId());
}
