package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase order on its way to a book. Whatever arrives first, the same events leave
 * the same line.
 *
 * @param orders what was said of how much will come; empty while only receipts have been seen
 * @param changedAtMillis event time of the last receipt or order
 * @param finalReceipts how many receipts were final ones: with any, nothing is open, whatever was
 *     ordered
 */
public record OrderLine(
    String poNumber,
    int line,
    List<Ordered> orders,
    long received,
    long changedAtMillis,
    int finalReceipts) {
  public OrderLine {
    orders = List.copyOf(orders);
  }

  /** The later word holds, at the same instant that of the greater identity. */
  private static final Comparator<Ordered> BY_PLACE =
      Comparator.comparingLong(Ordered::atMillis)
          .thenComparing(
              Ordered::id,
              Comparator.nullsFirst(
                  Comparator.comparing(EventId::source)
                      .thenComparing(EventId::eventId)
                      .thenComparingInt(EventId::line)));

  /**
   * That units will come.
   *
   * @param id of the event that says so, or {@code null} if the supplier's desk does
   * @param atMillis the event's time, or that of the review that the desk has answered
   * @param quantity units that will come in all
   * @param expectedAtMillis when they should, or {@code null} if nobody knows
   */
  public record Ordered(
      @Nullable EventId id, long atMillis, long quantity, @Nullable Long expectedAtMillis) {

    /** Since when it waits: it was due then, or was placed then if nobody knows more. */
    private long waitsSinceMillis() {
      return expectedAtMillis == null ? atMillis : expectedAtMillis;
    }

    private boolean isSameAs(Ordered other) {
      return id == null ? other.id == null : id.equals(other.id);
    }
  }

  /** A line of which nothing is known yet. */
  static OrderLine unknown(String poNumber, int line) {
    return new OrderLine(poNumber, line, List.of(), 0, Long.MIN_VALUE, 0);
  }

  /** The word that holds; {@code null} while only receipts have been seen. */
  public @Nullable Ordered order() {
    return orders.stream().max(BY_PLACE).orElse(null);
  }

  /** Units that will come in all. */
  public long ordered() {
    Ordered order = order();
    return order == null ? 0 : order.quantity;
  }

  /** When they should come, or {@code null} if nobody knows. */
  public @Nullable Long expectedAtMillis() {
    Ordered order = order();
    return order == null ? null : order.expectedAtMillis;
  }

  /**
   * Units that are still to come.
   *
   * @param closedBeforeMillis what waits since before it is given up
   */
  long open(long closedBeforeMillis) {
    Ordered order = order();
    return order == null || finalReceipts > 0 || order.waitsSinceMillis() < closedBeforeMillis
        ? 0
        : Math.max(0, order.quantity - received);
  }

  boolean is(String otherPoNumber, int otherLine) {
    return line == otherLine && poNumber.equals(otherPoNumber);
  }

  /** With another word; the desk's takes the place of its earlier one. */
  OrderLine with(Ordered order) {
    List<Ordered> all = new ArrayList<>(orders);
    all.removeIf(order::isSameAs);
    all.add(order);
    return new OrderLine(
        poNumber, line, all, received, Math.max(changedAtMillis, order.atMillis), finalReceipts);
  }

  /** With a receipt. */
  OrderLine received(long quantity, boolean last, long atMillis) {
    return new OrderLine(
        poNumber,
        line,
        orders,
        received + quantity,
        Math.max(changedAtMillis, atMillis),
        finalReceipts + (last ? 1 : 0));
  }

  /** As if a receipt or an order had never been. */
  OrderLine without(JournalEntry entry) {
    if (entry.kind() == JournalEntry.Kind.ORDERED) {
      List<Ordered> others = new ArrayList<>(orders);
      others.removeIf(order -> order.id != null && Fingerprint.of(order.id).equals(entry.id()));
      return new OrderLine(poNumber, line, others, received, changedAtMillis, finalReceipts);
    }
    return new OrderLine(
        poNumber,
        line,
        orders,
        received - entry.quantity(),
        changedAtMillis,
        finalReceipts - (entry.kind() == JournalEntry.Kind.FINAL_RESTOCK ? 1 : 0));
  }
}
