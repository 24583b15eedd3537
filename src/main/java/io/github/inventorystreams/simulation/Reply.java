package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import java.util.List;

/**
 * The reply of a supplier to an order: the answer at once, and the goods when their time comes.
 *
 * @param deliveries in order of line and part, each at the instant at which it arrives
 */
public record Reply(SupplierEvent.Confirmation confirmation, List<StockEvent.Restock> deliveries) {
  public Reply {
    deliveries = List.copyOf(deliveries);
  }

  /** Whether all of it comes on the requested day, so that the answer changes nothing. */
  public boolean isAsOrdered() {
    return confirmation.status() == SupplierEvent.Status.ACCEPTED
        && confirmation.lines().stream().allMatch(line -> line.schedule().isEmpty());
  }
}
