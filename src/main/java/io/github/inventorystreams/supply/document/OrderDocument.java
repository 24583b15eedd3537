package io.github.inventorystreams.supply.document;

import io.github.inventorystreams.json.OneLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An order, a reminder or a cancellation, of all or of some lines, with all that a supplier needs
 * to know. Written in the same form it is the same bytes, however often it is written.
 *
 * @param revision of the order; with the number it is the identity of the document
 * @param controlNumber counts the documents of a channel, for forms that want a number of at most
 *     nine digits
 * @param issuedAtMillis when the order came to this revision
 * @param issueDate the day of it, in the supplier's zone
 * @param supplierOrderNumber under which the supplier keeps the order, or {@code null}
 * @param requestedDelivery the day on which all is wanted, unless a line has another
 * @param currency of ISO 4217
 * @param language in which people read it, of ISO 639
 * @param lines at least one
 */
public record OrderDocument(
    DocumentKind kind,
    String poNumber,
    int revision,
    long controlNumber,
    long issuedAtMillis,
    LocalDate issueDate,
    String supplierId,
    @Nullable String supplierOrderNumber,
    Party buyer,
    Party supplier,
    DeliveryPlace place,
    LocalDate requestedDelivery,
    String currency,
    String language,
    List<Line> lines) {
  public OrderDocument {
    lines = List.copyOf(lines);
  }

  /** The same with some of its lines. */
  public OrderDocument with(Predicate<Line> which) {
    return with(supplier, lines.stream().filter(which).toList());
  }

  /**
   * One SKU.
   *
   * @param number of the order's line, by which answers name it
   * @param supplierSku the supplier's own number of the article, or {@code null}
   * @param gtin of 8, 12, 13 or 14 digits, or {@code null}
   * @param name of the article, for people
   * @param quantity in the unit, above 0
   * @param price of one unit, without tax
   */
  public record Line(
      int number,
      String sku,
      @Nullable String supplierSku,
      @Nullable String gtin,
      String name,
      OrderUnit unit,
      BigDecimal quantity,
      BigDecimal price,
      LocalDate requestedDelivery) {

    /** Quantity times price, to the cent. */
    public BigDecimal value() {
      return quantity.multiply(price).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** In units of the SKU. */
    public BigDecimal baseQuantity() {
      return quantity.multiply(BigDecimal.valueOf(unit.units()));
    }
  }

  /** The number and the revision, as {@code PO-S1-DC1-20261122-1/2}. */
  public String identity() {
    return poNumber + '/' + revision;
  }

  /**
   * The lines whose unit has no code: one line each, which says where it is set. For {@code
   * missing} of forms that machines read.
   */
  public List<String> missingUnitCodes() {
    return lines.stream()
        .filter(line -> line.unit().code() == null)
        .map(
            line ->
                "line %d: the unit %s has no code of UN/ECE: set purchaseUnitCode beside the purchaseUnit of %s in the suppliers of SKU %s"
                    .formatted(
                        line.number(),
                        OneLine.quoted(line.unit().name()),
                        OneLine.quoted(supplierId),
                        OneLine.quoted(line.sku())))
        .toList();
  }

  /** The same to a supplier with other data. */
  public OrderDocument to(Party other) {
    return with(other, lines);
  }

  private OrderDocument with(Party other, List<Line> others) {
    return new OrderDocument(
        kind,
        poNumber,
        revision,
        controlNumber,
        issuedAtMillis,
        issueDate,
        supplierId,
        supplierOrderNumber,
        buyer,
        other,
        place,
        requestedDelivery,
        currency,
        language,
        others);
  }

  /** The value of all lines, without tax. */
  public BigDecimal value() {
    return lines.stream().map(Line::value).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
