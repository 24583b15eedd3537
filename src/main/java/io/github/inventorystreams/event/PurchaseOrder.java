package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of an order to one supplier for one location.
 *
 * @param eventId the poNumber and the revision, stable across replays
 * @param poNumber {@code PO-supplier-location-reviewId-n}, each part percent-encoded
 * @param revision 1 when created, then rising by 1
 * @param createdAtMillis the review that placed it
 * @param totalValue quantity times unit cost over all lines, at the supplier's price where it has
 *     said another
 * @param reviewId the local date of the review as yyyyMMdd
 * @param status where the order stands, by its lines
 * @param changedAtMillis when what led to this revision happened: the review, an answer, a receipt
 *     or the end of a term
 * @param remindedAtMillis when the supplier was reminded to answer, or somebody of a proposal; or
 *     {@code null}
 * @param supplierOrderNumber under which the supplier keeps the order, or {@code null}
 * @param approvalExpiresAtMillis when a proposal is called off that nobody approves; {@code null}
 *     where no approval was needed, or it has come
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
    OrderStatus status,
    long changedAtMillis,
    @Nullable Long remindedAtMillis,
    @Nullable String supplierOrderNumber,
    List<Line> lines,
    @Nullable Long approvalExpiresAtMillis) {
  public PurchaseOrder {
    lines = List.copyOf(lines);
  }

  /** The same, waiting for an approval until an instant; {@code null} = for none. */
  public PurchaseOrder awaitingApprovalUntil(@Nullable Long millis) {
    return new PurchaseOrder(
        eventId,
        type,
        poNumber,
        revision,
        supplierId,
        location,
        createdAtMillis,
        requestedDelivery,
        currency,
        totalValue,
        reviewId,
        status,
        changedAtMillis,
        remindedAtMillis,
        supplierOrderNumber,
        lines,
        millis);
  }

  /** Whether something of it was called off on our side. */
  public boolean hasCancelledLines() {
    return lines.stream().anyMatch(line -> line.status() == OrderStatus.CANCELLED);
  }

  /** Whether it was called off because nobody approved it in time. */
  public boolean isLapsed() {
    return type == Type.PO_CANCELLED
        && approvalExpiresAtMillis != null
        && changedAtMillis >= approvalExpiresAtMillis;
  }

  /** The step that an order has taken. */
  public enum Type {
    /** Waits for approval: nobody may deliver it yet. */
    PO_PROPOSED,
    PO_CREATED,
    PO_CHANGED,
    /** Nothing of it will come. */
    PO_CANCELLED,
    /** Nothing more of it will come. */
    PO_CLOSED
  }

  /**
   * One SKU of an order.
   *
   * @param line its number, from 1
   * @param quantity units that are expected in all: what was ordered, then what is confirmed or
   *     shipped
   * @param unitCost the price of the order
   * @param purchaseUnit what the supplier counts in; {@code null} = units of the SKU, as the
   *     quantities here are in any case
   */
  public record Line(
      int line,
      String sku,
      long quantity,
      long packSize,
      BigDecimal unitCost,
      LocalDate requestedDelivery,
      LineProgress progress,
      OrderReason why,
      @Nullable PurchaseUnit purchaseUnit) {

    /** Counted in units of the SKU. */
    public Line(
        int line,
        String sku,
        long quantity,
        long packSize,
        BigDecimal unitCost,
        LocalDate requestedDelivery,
        LineProgress progress,
        OrderReason why) {
      this(line, sku, quantity, packSize, unitCost, requestedDelivery, progress, why, null);
    }

    /** Where the line stands. */
    public OrderStatus status() {
      return progress.status();
    }

    /**
     * The promised or else the requested day of the next units; {@code null} if the supplier does
     * not know it yet.
     */
    public @Nullable LocalDate expectedDelivery() {
      if (progress.promised().isEmpty()) {
        return requestedDelivery;
      }
      List<SupplierEvent.Delivery> awaited = progress.awaited();
      return awaited.isEmpty() ? progress.lastPromised() : LineProgress.firstDay(awaited);
    }

    /** The supplier's price, or else that of the order. */
    public BigDecimal confirmedUnitCost() {
      BigDecimal said = progress.answer().unitCost();
      return said == null ? unitCost : said;
    }

    /** The same line, wanted some days later. */
    public Line postponed(long days) {
      return new Line(
          line,
          sku,
          quantity,
          packSize,
          unitCost,
          requestedDelivery.plusDays(days),
          progress,
          why,
          purchaseUnit);
    }

    /** The same line, further on. */
    public Line with(long newQuantity, LineProgress newProgress) {
      return new Line(
          line,
          sku,
          newQuantity,
          packSize,
          unitCost,
          requestedDelivery,
          newProgress,
          why,
          purchaseUnit);
    }
  }
}
