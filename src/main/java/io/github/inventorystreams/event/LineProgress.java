package io.github.inventorystreams.event;

import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The progress of an order line.
 *
 * @param confirmedQuantity units that the supplier has promised, or {@code null} before an answer
 * @param receivedQuantity units that have come, 0 or more, substitutes among them
 * @param promised what will come when, by the answer and the notices together: what was shipped
 *     stands first; empty = nothing was said
 * @param answer what else the supplier has answered
 * @param shipments what notices say, in the order in which the goods went
 * @param skus what has come of each SKU, once another one was to come in place of the one that was
 *     ordered; empty before
 */
public record LineProgress(
    OrderStatus status,
    @Nullable Long confirmedQuantity,
    long receivedQuantity,
    List<Delivery> promised,
    LineAnswer answer,
    List<Shipment> shipments,
    List<SkuReceipts> skus) {
  public LineProgress {
    promised = List.copyOf(promised);
    shipments = List.copyOf(shipments);
    skus = List.copyOf(skus);
  }

  /** Of a line of which nothing but quantities and days was said. */
  public LineProgress(
      OrderStatus status,
      @Nullable Long confirmedQuantity,
      long receivedQuantity,
      List<Delivery> promised) {
    this(
        status,
        confirmedQuantity,
        receivedQuantity,
        promised,
        new LineAnswer(null, promised, null, null, null),
        List.of(),
        List.of());
  }

  /**
   * The receipts of one SKU on the line.
   *
   * @param last whether a receipt of it was said to be the last
   */
  public record SkuReceipts(String sku, long receivedQuantity, boolean last) {}

  /** Nothing has happened since the line was sent. */
  public static final LineProgress CREATED = begun(OrderStatus.CREATED);

  /** Nothing has happened yet. */
  public static LineProgress begun(OrderStatus status) {
    return new LineProgress(status, null, 0, List.of());
  }

  /** Units that the notices name, all in all. */
  public long shippedQuantity() {
    return shipments.stream().mapToLong(Shipment::quantity).sum();
  }

  /**
   * Units that have come of a SKU.
   *
   * @param ordered whether it is the one that was ordered
   */
  public long receivedOf(String sku, boolean ordered) {
    return skus.stream()
        .filter(each -> each.sku().equals(sku))
        .mapToLong(SkuReceipts::receivedQuantity)
        .findFirst()
        .orElse(ordered ? receivedQuantity : 0);
  }

  /** What is promised and has not come: what was shipped comes first, then by day. */
  public List<Delivery> awaited() {
    List<Delivery> inOrder = new ArrayList<>(promised);
    if (shippedQuantity() == 0) {
      inOrder.sort(Delivery.BY_DAY);
    }
    List<Delivery> awaited = new ArrayList<>();
    long come = Math.max(0, receivedQuantity);
    for (Delivery delivery : inOrder) {
      long used = Math.min(come, delivery.quantity());
      come -= used;
      if (used < delivery.quantity()) {
        awaited.add(new Delivery(delivery.quantity() - used, delivery.deliveryDate()));
      }
    }
    return awaited;
  }

  /** Whether a part that is promised and has not come has no day. */
  public boolean awaitsUndated() {
    return awaited().stream().anyMatch(delivery -> delivery.deliveryDate() == null);
  }

  /** The day of the first promised delivery, or {@code null} if none has a day. */
  public @Nullable LocalDate firstPromised() {
    return firstDay(promised);
  }

  /** The day of the last promised delivery, or {@code null} if none has a day. */
  public @Nullable LocalDate lastPromised() {
    return promised.stream()
        .map(Delivery::deliveryDate)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  static @Nullable LocalDate firstDay(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(Delivery::deliveryDate)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The same promises with another number of units received. */
  public LineProgress with(OrderStatus newStatus, long newReceivedQuantity) {
    return new LineProgress(
        newStatus, confirmedQuantity, newReceivedQuantity, promised, answer, shipments, skus);
  }

  /** The same with other units received of each SKU. */
  public LineProgress withSkus(List<SkuReceipts> newSkus) {
    return new LineProgress(
        status, confirmedQuantity, receivedQuantity, promised, answer, shipments, newSkus);
  }

  /** The same with other notices, which change nothing else. */
  public LineProgress withShipments(List<Shipment> newShipments) {
    return new LineProgress(
        status, confirmedQuantity, receivedQuantity, promised, answer, newShipments, skus);
  }

  /** The same with another answer, which changes nothing else. */
  public LineProgress withAnswer(LineAnswer newAnswer) {
    return new LineProgress(
        status, confirmedQuantity, receivedQuantity, promised, newAnswer, shipments, skus);
  }
}
