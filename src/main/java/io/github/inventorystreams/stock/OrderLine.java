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
 * @param supplierId who delivers it, if the supplier's desk has said so; {@code null} = another
 *     system's order, or one whose beginning was forgotten
 * @param orders what was said of how much will come; empty while only receipts have been seen
 * @param receivedUnitMinutes the sum of the units received, each times the minutes from 1970 to its
 *     receipt. It may overflow: only its distance from the review's own counts, which does not.
 * @param changedAtMillis event time of the last receipt or order
 * @param finalReceipts how many receipts were final ones: with any, nothing is open, whatever was
 *     ordered
 */
public record OrderLine(
    String poNumber,
    int line,
    @Nullable String supplierId,
    List<Ordered> orders,
    long received,
    long receivedUnitMinutes,
    long changedAtMillis,
    int finalReceipts) {
  public OrderLine {
    orders = List.copyOf(orders);
  }

  private static final long MINUTE_MILLIS = 60_000;
  private static final double MINUTES_PER_CENTI_DAY = 14.4;

  /** Over a year: somebody has forgotten to book the receipt. */
  private static final long MAX_CENTI_DAYS = 40_000;

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
   * The statement that units will come.
   *
   * @param id of the event that says so, or {@code null} if the supplier's desk does
   * @param atMillis the event's time, or that of the review that the desk has answered
   * @param quantity units that will come in all
   * @param expectedAtMillis when they should, or {@code null} if nobody knows
   * @param proposed whether somebody has to approve it first: the supplier does not know of it
   * @param awaited what was still to come when this was said, part by part, the next first; empty =
   *     all comes at {@code expectedAtMillis}
   */
  public record Ordered(
      @Nullable EventId id,
      long atMillis,
      long quantity,
      @Nullable Long expectedAtMillis,
      boolean proposed,
      List<Part> awaited) {
    public Ordered {
      awaited = List.copyOf(awaited);
    }

    /** That all units come at once, without an approval. */
    public Ordered(
        @Nullable EventId id, long atMillis, long quantity, @Nullable Long expectedAtMillis) {
      this(id, atMillis, quantity, expectedAtMillis, false, List.of());
    }

    /** Since when it waits: it was due then, or was placed then if nobody knows more. */
    private long waitsSinceMillis() {
      return expectedAtMillis == null ? atMillis : expectedAtMillis;
    }

    private boolean isSameAs(Ordered other) {
      return id == null ? other.id == null : id.equals(other.id);
    }
  }

  /**
   * Units that come together.
   *
   * @param atMillis when, or {@code null} if the supplier does not know it
   */
  public record Part(long quantity, @Nullable Long atMillis) {}

  /** A line of which nothing is known yet. */
  static OrderLine unknown(String poNumber, int line) {
    return new OrderLine(poNumber, line, null, List.of(), 0, 0, Long.MIN_VALUE, 0);
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
   * Units that are still to come. A line of the supplier's desk is given up by the desk alone: it
   * knows of parts that come later, and says so.
   *
   * @param closedBeforeMillis what waits since before it is given up
   */
  long open(long closedBeforeMillis) {
    Ordered order = order();
    return order == null
            || finalReceipts > 0
            || (order.id != null && order.waitsSinceMillis() < closedBeforeMillis)
        ? 0
        : Math.max(0, order.quantity - received);
  }

  /** Whether it still waits for an approval. */
  public boolean isProposed() {
    Ordered order = order();
    return order != null && order.proposed;
  }

  /**
   * What of the open units comes when, the next first.
   *
   * @param open units that are still to come
   */
  public List<Part> parts(long open) {
    Ordered order = order();
    if (order == null || open == 0) {
      return List.of();
    }
    // What has come since it was said has come of the first parts.
    long come = order.awaited.stream().mapToLong(Part::quantity).sum() - open;
    List<Part> parts = new ArrayList<>();
    if (come < 0) {
      parts.add(new Part(-come, order.expectedAtMillis));
    }
    for (Part part : order.awaited) {
      long left = part.quantity - Math.max(0, come);
      come -= part.quantity;
      if (left > 0) {
        parts.add(new Part(left, part.atMillis));
      }
    }
    return parts;
  }

  /** Whether another system has ordered it, not a review. */
  public boolean isForeign() {
    Ordered order = order();
    return order != null && order.id != null;
  }

  /** Whether nobody has said anything of a day. */
  public boolean hasNoWordOfADay() {
    Ordered order = order();
    return order != null && order.expectedAtMillis == null && order.awaited.isEmpty();
  }

  /** When it was ordered. */
  public long orderedAtMillis() {
    Ordered order = order();
    return order == null ? changedAtMillis : order.atMillis;
  }

  boolean is(String otherPoNumber, int otherLine) {
    return line == otherLine && poNumber.equals(otherPoNumber);
  }

  /**
   * How long the line took, {@code null} as long as units are missing or where it was not ordered
   * by a review.
   */
  PastLeadTimes.@Nullable Received leadTime() {
    Ordered review = orders.stream().filter(order -> order.id == null).findFirst().orElse(null);
    if (supplierId == null
        || review == null
        || received <= 0
        || (finalReceipts == 0 && received < ordered())) {
      return null;
    }
    long minutes = receivedUnitMinutes - unitMinutes(received, review.atMillis);
    long centiDays = Math.round(minutes / (received * MINUTES_PER_CENTI_DAY));
    return new PastLeadTimes.Received(
        supplierId, review.atMillis, Math.max(0, Math.min(MAX_CENTI_DAYS, centiDays)), received);
  }

  private static long unitMinutes(long quantity, long atMillis) {
    return quantity * Math.floorDiv(atMillis, MINUTE_MILLIS);
  }

  /** Ordered by a review from a supplier. */
  OrderLine from(String supplier) {
    return new OrderLine(
        poNumber,
        line,
        supplier,
        orders,
        received,
        receivedUnitMinutes,
        changedAtMillis,
        finalReceipts);
  }

  /** With another word; the desk's takes the place of its earlier one. */
  OrderLine with(Ordered order) {
    List<Ordered> all = new ArrayList<>(orders);
    all.removeIf(order::isSameAs);
    all.add(order);
    return new OrderLine(
        poNumber,
        line,
        supplierId,
        all,
        received,
        receivedUnitMinutes,
        Math.max(changedAtMillis, order.atMillis),
        finalReceipts);
  }

  /** With a receipt. */
  OrderLine received(long quantity, boolean last, long atMillis) {
    return new OrderLine(
        poNumber,
        line,
        supplierId,
        orders,
        received + quantity,
        receivedUnitMinutes + unitMinutes(quantity, atMillis),
        Math.max(changedAtMillis, atMillis),
        finalReceipts + (last ? 1 : 0));
  }

  /** As if a receipt or an order had never been. */
  OrderLine without(JournalEntry entry) {
    if (entry.kind() == JournalEntry.Kind.ORDERED) {
      return withoutOrder(entry.id());
    }
    return new OrderLine(
        poNumber,
        line,
        supplierId,
        orders,
        received - entry.quantity(),
        receivedUnitMinutes - unitMinutes(entry.quantity(), entry.atMillis()),
        changedAtMillis,
        finalReceipts - (entry.kind() == JournalEntry.Kind.FINAL_RESTOCK ? 1 : 0));
  }

  /** As if an event had never said that units will come. */
  OrderLine withoutOrder(Fingerprint eventId) {
    List<Ordered> others = new ArrayList<>(orders);
    others.removeIf(order -> isSaidBy(eventId, order));
    return new OrderLine(
        poNumber,
        line,
        supplierId,
        others,
        received,
        receivedUnitMinutes,
        changedAtMillis,
        finalReceipts);
  }

  boolean isSaidBy(Fingerprint eventId) {
    return orders.stream().anyMatch(order -> isSaidBy(eventId, order));
  }

  private static boolean isSaidBy(Fingerprint eventId, Ordered order) {
    return order.id != null && Fingerprint.of(order.id).equals(eventId);
  }
}
