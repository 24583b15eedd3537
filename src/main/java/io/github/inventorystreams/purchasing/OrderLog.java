package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders of a shop, made again from what was published of them and then from what was said
 * about them. Not for several threads.
 */
public final class OrderLog {
  private final Map<String, OpenOrder> orders = new LinkedHashMap<>();

  /** Takes the next revision of an order, in the order in which they were published. */
  public void add(PurchaseOrder revision) {
    orders.merge(
        revision.poNumber(),
        OpenOrder.placed(revision),
        (before, any) ->
            before.order().revision() < revision.revision() ? revised(before, revision) : before);
  }

  private static OpenOrder revised(OpenOrder before, PurchaseOrder revision) {
    boolean isSentNow =
        before.order().type() == PurchaseOrder.Type.PO_PROPOSED
            && revision.type() == PurchaseOrder.Type.PO_CREATED;
    return new OpenOrder(
        revision,
        isSentNow
            ? Math.max(revision.changedAtMillis(), revision.createdAtMillis())
            : before.sentAtMillis(),
        null,
        OpenOrder.UNANSWERED,
        List.of(),
        List.of(),
        null);
  }

  /**
   * Takes what was said about an order, after all its revisions: what it changed, they show
   * already, so that it is only remembered.
   */
  public void add(SupplierEvent said) {
    orders.computeIfPresent(
        said.poNumber(),
        (poNumber, order) ->
            order.order().supplierId().equals(said.supplierId())
                ? said.match(new Remembered(order))
                : order);
  }

  /** All orders, those that are finished among them. */
  public Collection<OpenOrder> orders() {
    return List.copyOf(orders.values());
  }

  private record Remembered(OpenOrder order) implements SupplierEvent.Cases<OpenOrder> {
    @Override
    public OpenOrder confirmation(SupplierEvent.Confirmation answer) {
      return order.hasHeard(answer) ? order : order.answered(answer);
    }

    @Override
    public OpenOrder shippingNotice(SupplierEvent.ShippingNotice notice) {
      return order.hasHeard(notice) ? order : order.noticed(notice);
    }

    @Override
    public OpenOrder approval(SupplierEvent.Approval approval) {
      return order.isProposed() ? order : order.decidedBy(approval.eventId());
    }

    @Override
    public OpenOrder receivedBySupplier(SupplierEvent.ReceivedBySupplier received) {
      Long known = order.receivedBySupplierAtMillis();
      return known != null && known <= received.receivedAtMillis()
          ? order
          : order.receivedBySupplier(received.receivedAtMillis());
    }
  }
}
