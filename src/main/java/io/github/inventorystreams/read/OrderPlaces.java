package io.github.inventorystreams.read;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RecordOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Where the revisions of an order stand that a supplier is told of.
 *
 * @param placed the one that asks him, {@code null} as long as there is none
 * @param cutShort the first one by which some of its lines are not wanted any more, {@code null} as
 *     long as there is none
 * @param latest the newest one
 */
public record OrderPlaces(
    @Nullable RecordOrigin placed, @Nullable RecordOrigin cutShort, RecordOrigin latest) {

  /** Of the first revision that was read. */
  static OrderPlaces first(PurchaseOrder order, RecordOrigin place) {
    return new OrderPlaces(asks(order) ? place : null, cuts(order) ? place : null, place);
  }

  /** The same with a later revision. */
  OrderPlaces then(PurchaseOrder order, RecordOrigin place) {
    return new OrderPlaces(
        asks(order) ? place : placed, cutShort == null && cuts(order) ? place : cutShort, place);
  }

  private static boolean cuts(PurchaseOrder order) {
    return switch (order.type()) {
      case PO_CHANGED, PO_CLOSED -> order.hasCancelledLines();
      case PO_PROPOSED, PO_CREATED, PO_CANCELLED -> false;
    };
  }

  private static boolean asks(PurchaseOrder order) {
    return order.type() == PurchaseOrder.Type.PO_CREATED;
  }
}
