package io.github.inventorystreams.event;

import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.util.List;

/**
 * The shipment that one notice states for one order line.
 *
 * @param noticeId of the notice: the same id again is the same shipment, stated once more or
 *     corrected
 * @param shippedAtMillis when it was said to be on its way; a notice said earlier does not replace
 *     it
 * @param schedule the units that were shipped, and when each will arrive; empty = no units named
 * @param whole without a schedule: whether all that was promised is on its way, or nothing of it
 * @param last whether nothing of the line follows
 */
public record Shipment(
    String noticeId, long shippedAtMillis, List<Delivery> schedule, boolean whole, boolean last) {
  public Shipment {
    schedule = List.copyOf(schedule);
  }

  /** The units that it names. */
  public long quantity() {
    return Delivery.units(schedule);
  }

  /** Whether anything is on its way by it. */
  public boolean bringsAny() {
    return whole || !schedule.isEmpty();
  }
}
