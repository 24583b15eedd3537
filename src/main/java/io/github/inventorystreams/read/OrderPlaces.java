package io.github.inventorystreams.read;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RecordOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Where the revisions of an order stand that a supplier is told of.
 *
 * @param placed the one that asks him, {@code null} as long as there is none
 * @param latest the newest one
 */
public record OrderPlaces(@Nullable RecordOrigin placed, RecordOrigin latest) {

  /** Of the first revision that was read. */
  static OrderPlaces first(PurchaseOrder order, RecordOrigin place) {
    return new OrderPlaces(asks(order) ? place : null, place);
  }

  /** The same with a later revision. */
  OrderPlaces then(PurchaseOrder order, RecordOrigin place) {
    return new OrderPlaces(asks(order) ? place : placed, place);
  }

  private static boolean asks(PurchaseOrder order) {
    return order.type() == PurchaseOrder.Type.PO_CREATED;
  }
}
