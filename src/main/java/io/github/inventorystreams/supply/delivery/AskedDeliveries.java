package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What becomes of deliveries because somebody has asked for it, once for each request. */
record AskedDeliveries(DeliveryTable table, UnaryOperator<String> channelOf) {

  /** The reason of what a person has sent himself. */
  private static final String BY_HAND = "sent by hand";

  List<Delivery> resend(Request request, PurchaseOrder order, long nowMillis) {
    return send(request, order, latestChannel(order), nowMillis);
  }

  List<Delivery> sendBy(Request request, PurchaseOrder order, long nowMillis) {
    String channel = request.channel();
    return send(
        request, order, channel == null ? channelOf.apply(order.supplierId()) : channel, nowMillis);
  }

  private List<Delivery> send(
      Request request, PurchaseOrder order, String channel, long nowMillis) {
    if (isCarriedOut(request) || isCalledOff(order) || isCutShort(order)) {
      return List.of();
    }
    List<Delivery> changed = new ArrayList<>();
    DeliveryKey key = new DeliveryKey(order.poNumber(), order.revision(), channel);
    Delivery.Asked asked = asked(request, order);
    for (Delivery each : table.of(order.poNumber())) {
      if (!each.key().equals(key) && isInTheWay(each, order)) {
        changed.add(table.put(each.withdrawn(Delivery.ANOTHER_WAY, nowMillis).with(asked)));
      }
    }
    Delivery known = table.find(key);
    if (known != null && known.state().isOpen()) {
      changed.add(table.put(known.with(asked)));
      table.lane(known).hurry();
      return changed;
    }
    DocumentKind kind = known == null ? Errand.of(order).orElse(DocumentKind.ORDER) : known.kind();
    Delivery again = waiting(key, kind, request, order, nowMillis).with(asked);
    changed.add(table.put(known == null ? again : again.after(known).tracedBy(known.trace())));
    return changed;
  }

  List<Delivery> markSent(Request request, PurchaseOrder order, long nowMillis) {
    DeliveryKey key = new DeliveryKey(order.poNumber(), order.revision(), latestChannel(order));
    Delivery known = table.find(key);
    if (isCarriedOut(request)
        || isCalledOff(order)
        || (known != null && known.state().isDelivered())) {
      return List.of();
    }
    Delivery marked =
        known == null
            ? waiting(key, Errand.of(order).orElse(DocumentKind.ORDER), request, order, nowMillis)
            : known;
    return List.of(
        table.put(
            marked
                .ended(DeliveryState.SENT, BY_HAND, null, nowMillis)
                .with(asked(request, order))));
  }

  /** A program could not read a document: whoever has sent it has to look after it. */
  List<Delivery> rejected(Request request, long nowMillis) {
    Request.Rejection said = request.rejection();
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : table.of(request.poNumber())) {
      if (said != null
          && each.controlNumber() == said.controlNumber()
          && each.key().channel().equals(request.channel())
          && (each.state().isDelivered()
              || each.state() == DeliveryState.ATTEMPTED
              || (each.state().isOpen() && table.isOnItsWay(each)))) {
        changed.add(table.put(each.ended(DeliveryState.FAILED, said.reason(), null, nowMillis)));
      }
    }
    return changed;
  }

  private boolean isCarriedOut(Request request) {
    return table.of(request.poNumber()).stream()
        .map(Delivery::asked)
        .anyMatch(asked -> asked != null && asked.requestId().equals(request.id()));
  }

  /** Whether it was cancelled, or is over, since somebody asked for it to be sent. */
  private boolean isCalledOff(PurchaseOrder order) {
    return order.type() != PurchaseOrder.Type.PO_CANCELLED
        && table.of(order.poNumber()).stream()
            .anyMatch(
                each ->
                    (each.isOfNoUse() && !isOfLines(order))
                        || (each.kind() == DocumentKind.CANCELLATION
                            && each.key().revision() > order.revision()));
  }

  /** Whether the supplier has it, and knows which of its lines are not wanted any more. */
  private boolean isCutShort(PurchaseOrder order) {
    List<Delivery> known = table.of(order.poNumber());
    return known.stream()
            .anyMatch(
                each ->
                    each.kind() == DocumentKind.LINE_CANCELLATION
                        && each.key().revision() > order.revision()
                        && (each.mayHaveGone() || table.isOnItsWay(each)))
        && known.stream()
            .noneMatch(
                each ->
                    each.kind() == DocumentKind.ORDER
                        && (each.state().isOpen() || each.state().isGivenUp()));
  }

  private static boolean isOfLines(PurchaseOrder order) {
    return Errand.of(order).orElse(DocumentKind.ORDER) == DocumentKind.LINE_CANCELLATION;
  }

  /** What is still to go, and what was given up and is not any more. */
  private static boolean isInTheWay(Delivery other, PurchaseOrder order) {
    if (other.key().revision() == order.revision()) {
      return other.state().isOpen() || other.state().isGivenUp();
    }
    return other.state().isOpen()
        && other.kind() != DocumentKind.LINE_CANCELLATION
        && !isOfLines(order);
  }

  /** Of a document that may have gone by any way, the supplier is told that it comes again. */
  private Delivery.Asked asked(Request request, PurchaseOrder order) {
    boolean again =
        table.of(order.poNumber()).stream()
            .anyMatch(
                each ->
                    each.key().revision() == order.revision()
                        && (each.attempts() > 0 || each.state().isDelivered()));
    return new Delivery.Asked(request.id(), request.by(), again);
  }

  private static Delivery waiting(
      DeliveryKey key, DocumentKind kind, Request request, PurchaseOrder order, long nowMillis) {
    return Delivery.waiting(
        key,
        kind,
        order.supplierId(),
        order.location(),
        Objects.requireNonNull(request.order(), "the order of a request that has one"),
        nowMillis);
  }

  /** The channel that the order's revision went by last. */
  private String latestChannel(PurchaseOrder order) {
    return table
        .latest(
            order.poNumber(),
            each ->
                each.key().revision() == order.revision()
                    && each.state() != DeliveryState.WITHDRAWN)
        .map(each -> each.key().channel())
        .orElseGet(() -> channelOf.apply(order.supplierId()));
  }
}
