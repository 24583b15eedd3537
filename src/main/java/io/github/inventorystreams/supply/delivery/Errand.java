package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a revision of an order has to tell its supplier, and what it tells about him. */
final class Errand {
  private Errand() {}

  /** The document that a revision asks for; empty if the supplier need not know of it. */
  static Optional<DocumentKind> of(PurchaseOrder order) {
    return Optional.ofNullable(
        switch (order.type()) {
          case PO_CREATED -> DocumentKind.ORDER;
          case PO_CHANGED -> isReminder(order) ? DocumentKind.REMINDER : ofLines(order);
          case PO_CANCELLED -> isCalledOff(order) ? DocumentKind.CANCELLATION : null;
          case PO_CLOSED -> ofLines(order);
          case PO_PROPOSED -> null;
        });
  }

  /** Whether the supplier has answered it, in whatever way. */
  static boolean isAnswered(PurchaseOrder order) {
    return order.supplierOrderNumber() != null
        || order.lines().stream()
            .anyMatch(
                line ->
                    line.progress().answer().saidAtMillis() != null
                        || !line.progress().shipments().isEmpty());
  }

  /** Who has answered it: the supplier, or whoever has recorded his answer for him. */
  static String answeredBy(PurchaseOrder order) {
    return order.lines().stream()
        .map(line -> line.progress().answer().recordedBy())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(order.supplierId());
  }

  private static boolean isReminder(PurchaseOrder order) {
    Long remindedAt = order.remindedAtMillis();
    return remindedAt != null && remindedAt == order.changedAtMillis();
  }

  /** What is left of an order of which another part has come. */
  private static @Nullable DocumentKind ofLines(PurchaseOrder order) {
    return order.hasCancelledLines() ? DocumentKind.LINE_CANCELLATION : null;
  }

  /** On our side, after it was sent: a proposal was never there, a rejection is his own word. */
  private static boolean isCalledOff(PurchaseOrder order) {
    return order.approvalExpiresAtMillis() == null && order.hasCancelledLines();
  }
}
