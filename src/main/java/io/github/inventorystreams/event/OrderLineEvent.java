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

  /** The same as if nothing had come of it: what has come will be said again. */
  public OrderLineEvent beforeReceipts() {
    return new OrderLineEvent(
        book,
        supplierId,
        reviewAtMillis,
        poNumber,
        line,
        quantity,
        expectedDelivery,
        1,
        0,
        withheld,
        substituteFor,
        proposed,
        awaited);
  }

  /** The answer to a proposal that got nothing. */
  public static OrderLineEvent nothing(
      BookKey book, String supplierId, long reviewAtMillis, Withheld why) {
    return new OrderLineEvent(
        book, supplierId, reviewAtMillis, null, 0, 0, null, 1, 0, why, null, false, List.of());
  }

  /**
   * The reason why a proposal got nothing.
   *
   * @param note with the figures, for people
   */
  public record Withheld(ReviewOutcome.Result reason, String note) {}
}
