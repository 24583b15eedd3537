package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.ShippingNotice;
import io.github.inventorystreams.purchasing.OpenOrder.Outdated;
import io.github.inventorystreams.purchasing.OpenOrder.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a shipping notice on its order. Notices add up, each once by its id; a corrected
 * one takes the place of its earlier version. A line that is over is not opened again: it takes
 * what tells of units that have come already.
 */
final class ShipmentNotice {

  /** More would make each revision of the order as long as its whole history. */
  static final int MAX_SHIPMENTS = 200;

  private static final Comparator<Shipment> BY_TIME =
      Comparator.comparingLong(Shipment::shippedAtMillis).thenComparing(Shipment::noticeId);

  private final OpenOrder open;
  private final PurchaseOrder order;
  private final ShippingNotice notice;
  private final Map<Integer, AnswerLine> named = new HashMap<>();

  /**
   * @param notice from the order's supplier, of lines that the order has
   */
  ShipmentNotice(OpenOrder open, ShippingNotice notice) {
    this.open = open;
    this.order = open.order();
    this.notice = notice;
    notice.lines().forEach(line -> named.put(line.line(), line));
  }

  Result heard() {
    Map<Integer, Shipment> changed = new HashMap<>();
    for (Line line : order.lines()) {
      Shipment known = known(line);
      if (known != null && known.shippedAtMillis() > notice.shippedAtMillis()) {
        return new Outdated();
      }
      Shipment said = said(line, known);
      if (said != null && !said.equals(known)) {
        changed.put(line.line(), said);
      }
    }
    if (changed.isEmpty() && isKnownNumber()) {
      return new Outdated();
    }
    for (Line line : order.lines()) {
      Shipment said = changed.get(line.line());
      String refusal = said == null ? null : refusal(line, said);
      if (refusal != null) {
        return SupplierResponses.illegal(order, refusal);
      }
    }
    return open.said(
        notice.shippedAtMillis(),
        notice.supplierOrderNumber(),
        line -> {
          Shipment said = changed.get(line.line());
          return said == null ? line : moved(line, with(line, said));
        });
  }

  private boolean isKnownNumber() {
    String number = notice.supplierOrderNumber();
    return number == null || number.equals(order.supplierOrderNumber());
  }

  private @Nullable Shipment known(Line line) {
    return line.progress().shipments().stream()
        .filter(each -> each.noticeId().equals(notice.noticeId()))
        .findAny()
        .orElse(null);
  }

  /**
   * What the notice says of a line, {@code null} = nothing. A line that a correction names no more
   * is not in the shipment; after the last notice nothing follows on any line that is still open. A
   * line that is rejected in a notice is not in the shipment, or in no other one: its rest is given
   * up.
   */
  private @Nullable Shipment said(Line line, @Nullable Shipment known) {
    AnswerLine said = named.get(line.line());
    long atMillis = notice.shippedAtMillis();
    if (said != null) {
      boolean restIsRejected = said.status() == LineStatus.REJECTED;
      return new Shipment(
          notice.noticeId(),
          atMillis,
          said.schedule(),
          said.schedule().isEmpty() && !restIsRejected,
          said.last() || notice.last() || restIsRejected);
    }
    boolean ends = notice.last() && LineTransition.SHIP.isAllowedFrom(line.status());
    return ends || known != null
        ? new Shipment(notice.noticeId(), atMillis, List.of(), false, notice.last())
        : null;
  }

  private static List<Shipment> with(Line line, Shipment said) {
    List<Shipment> shipments = new ArrayList<>(line.progress().shipments());
    shipments.removeIf(each -> each.noticeId().equals(said.noticeId()));
    shipments.add(said);
    shipments.sort(BY_TIME);
    return shipments;
  }

  private static @Nullable String refusal(Line line, Shipment said) {
    List<Shipment> shipments = with(line, said);
    if (shipments.size() > MAX_SHIPMENTS) {
      return "its line %d has %d notices already; a notice that corrects one has the same noticeId"
          .formatted(line.line(), MAX_SHIPMENTS);
    }
    if (LineTransition.SHIP.isAllowedFrom(line.status())) {
      return null;
    }
    boolean hasCome =
        line.status().isFinal()
            && !said.whole()
            && shipments.stream().mapToLong(Shipment::quantity).sum()
                <= line.progress().receivedQuantity();
    return hasCome ? null : "its line %d is %s".formatted(line.line(), line.status());
  }

  private Line moved(Line line, List<Shipment> shipments) {
    AnswerLine said = named.get(line.line());
    Line noted =
        said == null
            ? line
            : line.with(
                line.quantity(),
                line.progress().withAnswer(line.progress().answer().because(said.reason())));
    return LineTransition.SHIP.isAllowedFrom(line.status())
        ? LineTransitions.shipped(noted, shipments)
        : noted.with(line.quantity(), noted.progress().withShipments(shipments));
  }
}
