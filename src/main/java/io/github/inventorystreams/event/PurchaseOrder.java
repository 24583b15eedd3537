package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A step in the life of an order to one supplier for one location.
 *
 * @param eventId the poNumber and the revision, stable across replays
 * @param poNumber {@code PO-supplier-location-reviewId-n}, each part percent-encoded
 * @param revision 1 when created, then rising by 1
 * @param createdAtMillis the review that placed it
 * @param totalValue quantity times unit cost over all lines
 * @param reviewId the local date of the review as yyyyMMdd
 */
public record PurchaseOrder(
    String eventId,
    Type type,
    String poNumber,
    int revision,
    String supplierId,
    String location,
    long createdAtMillis,
    LocalDate requestedDelivery,
    String currency,
    BigDecimal totalValue,
    String reviewId,
    List<Line> lines) {
  public PurchaseOrder {
    lines = List.copyOf(lines);
  }

  /** What has become of the order. */
  public enum Type {
    PO_CREATED,
    PO_CHANGED,
    PO_CANCELLED,
    PO_CLOSED
  }

  /**
   * One SKU of an order.
   *
   * @param line its number, from 1
   * @param quantity units, above 0 when created; 0 once the supplier has rejected all of it
   */
  public record Line(
      int line,
      String sku,
      long quantity,
      long packSize,
      BigDecimal unitCost,
      LocalDate requestedDelivery,
      OrderReason why) {

    /** The same line with another quantity. */
    public Line withQuantity(long newQuantity) {
      return new Line(line, sku, newQuantity, packSize, unitCost, requestedDelivery, why);
    }
  }
}
