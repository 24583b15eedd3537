package io.github.inventorystreams.event;

import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units that are inbound for a book on one order line, or the answer that a proposal got
 * nothing.
 *
 * @param reviewAtMillis the review of the proposal that this answers
 * @param poNumber the order, or {@code null} where nothing was ordered
 * @param line its line from 1, 0 where nothing was ordered
 * @param quantity units that will come in all: ordered less rejected
 * @param expectedDelivery the promised or else the requested day of the next part; {@code null}
 *     where nothing was ordered, the order still has to be approved or the supplier knows no day
 * @param revision of the order, 1 when it was placed
 * @param receivedQuantity units of it that the desk knows to have come
 * @param withheld why nothing was ordered; {@code null} where something was
 * @param substituteFor the SKU that was ordered, where the supplier delivers the book's SKU in its
 *     place; else {@code null}
 * @param proposed whether the order still has to be approved
 * @param awaited what is still to come on which day, the next first, where that is more than {@code
 *     expectedDelivery} says; else empty
 */
public record OrderLineEvent(
    BookKey book,
    String supplierId,
    long reviewAtMillis,
    @Nullable String poNumber,
    int line,
    long quantity,
    @Nullable LocalDate expectedDelivery,
    int revision,
    long receivedQuantity,
    @Nullable Withheld withheld,
    @Nullable String substituteFor,
    boolean proposed,
    List<Delivery> awaited) {
  public OrderLineEvent {
    awaited = List.copyOf(awaited);
  }

  /** Of what all comes on one day. */
  public OrderLineEvent(
      BookKey book,
      String supplierId,
      long reviewAtMillis,
      @Nullable String poNumber,
      int line,
      long quantity,
      @Nullable LocalDate expectedDelivery,
      int revision,
      long receivedQuantity,
      @Nullable Withheld withheld,
      @Nullable String substituteFor,
      boolean proposed) {
    this(
        book,
        supplierId,
        reviewAtMillis,
        poNumber,
        line,
        quantity,
        expectedDelivery,
        revision,
        receivedQuantity,
        withheld,
        substituteFor,
        proposed,
        List.of());
  }

  /** Of an order that needs no approval. */
  public OrderLineEvent(
      BookKey book,
      String supplierId,
      long reviewAtMillis,
      @Nullable String poNumber,
      int line,
      long quantity,
      @Nullable LocalDate expectedDelivery,
      int revision,
      long receivedQuantity,
      @Nullable Withheld withheld,
      @Nullable String substituteFor) {
    this(
        book,
        supplierId,
        reviewAtMillis,
        poNumber,
        line,
        quantity,
        expectedDelivery,
        revision,
        receivedQuantity,
        withheld,
        substituteFor,
        false);
  }

  /** Of what was ordered itself. */
  public OrderLineEvent(
      BookKey book,
      String supplierId,
      long reviewAtMillis,
      @Nullable String poNumber,
      int line,
      long quantity,
      @Nullable LocalDate expectedDelivery,
      int revision,
      long receivedQuantity,
      @Nullable Withheld withheld) {
    this(
        book,
        supplierId,
        reviewAtMillis,
        poNumber,
        line,
        quantity,
        expectedDelivery,
        revision,
        receivedQuantity,
        withheld,
        null);
  }

  /** Of a line of which nothing has come. */
  public OrderLineEvent(
      BookKey book,
      String supplierId,
      long reviewAtMillis,
      @Nullable String poNumber,
      int line,
      long quantity,
      @Nullable LocalDate expectedDelivery,
      int revision) {
    this(
        book,
        supplierId,
        reviewAtMillis,
        poNumber,
        line,
        quantity,
        expectedDelivery,
        revision,
        0,
        null);
  }

  /**
   * The reason why a proposal got nothing.
   *
   * @param note with the figures, for people
   */
  public record Withheld(ReviewOutcome.Result reason, String note) {}
}
