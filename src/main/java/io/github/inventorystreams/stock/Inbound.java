package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.stock.warning.InboundView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbound supply of a book: requests that the supplier's desk has not answered yet, and order
 * lines; and how long the lines took that came. It makes no difference whether a receipt or its
 * order line is seen first.
 *
 * @param closedBeforeMillis lines of other systems that have waited since before this instant are
 *     given up: nothing is open on them, unless they get a later date
 * @param forgotten the lead times of lines that are not kept any more
 */
public record Inbound(
    List<Request> requests, List<OrderLine> lines, long closedBeforeMillis, PastLeadTimes forgotten)
    implements InboundView {
  public Inbound {
    requests = List.copyOf(requests);
    lines = List.copyOf(lines);
  }

  private static final long DAY_MILLIS = 86_400_000;

  /** Nothing is on its way. */
  public static final Inbound NOTHING =
      new Inbound(List.of(), List.of(), Long.MIN_VALUE, PastLeadTimes.NONE);

  /** Units proposed at a review and not answered yet. */
  public record Request(long reviewAtMillis, long quantity) {}

  @Override
  public boolean hasRequests() {
    return !requests.isEmpty();
  }

  @Override
  public long onOrder() {
    long units = 0;
    for (Request request : requests) {
      units += request.quantity;
    }
    for (OrderLine line : lines) {
      units += open(line);
    }
    return units;
  }

  @Override
  public long proposed() {
    long units = 0;
    for (OrderLine line : lines) {
      units += line.isProposed() ? open(line) : 0;
    }
    return units;
  }

  /** Units of a line that are still to come. */
  public long open(OrderLine line) {
    return line.open(closedBeforeMillis);
  }

  @Override
  public long ordered() {
    long units = 0;
    for (OrderLine line : lines) {
      units += open(line);
    }
    return units;
  }

  @Override
  public long dueUntil(long millis) {
    long units = 0;
    for (OrderLine line : lines) {
      for (OrderLine.Part part : line.parts(open(line))) {
        Long atMillis = part.atMillis();
        boolean due = atMillis == null ? line.isForeign() : atMillis <= millis;
        units += due ? part.quantity() : 0;
      }
    }
    return units;
  }

  @Override
  public @Nullable Long nextReceiptAtMillis() {
    return nextReceiptAfter(Long.MIN_VALUE);
  }

  @Override
  public @Nullable Long nextReceiptAfter(long millis) {
    Long next = null;
    for (OrderLine line : lines) {
      Long expected = line.expectedAtMillis();
      if (open(line) > 0
          && expected != null
          && expected > millis
          && (next == null || expected < next)) {
        next = expected;
      }
    }
    return next;
  }

  @Override
  public @Nullable Long lastReceiptAtMillis() {
    Long last = null;
    for (OrderLine line : lines) {
      for (OrderLine.Part part : line.parts(open(line))) {
        Long atMillis = part.atMillis();
        if (atMillis != null && (last == null || atMillis > last)) {
          last = atMillis;
        }
      }
    }
    return last;
  }

  @Override
  public boolean isLate(long nowMillis) {
    for (OrderLine line : lines) {
      Long expected = line.expectedAtMillis();
      if (open(line) > 0 && expected != null && expected + DAY_MILLIS <= nowMillis) {
        return true;
      }
    }
    return false;
  }

  /** With lines given up that have waited since before an instant; it never goes back. */
  Inbound closedBefore(long millis) {
    return millis > closedBeforeMillis ? new Inbound(requests, lines, millis, forgotten) : this;
  }

  Inbound requested(long reviewAtMillis, long quantity) {
    List<Request> all = new ArrayList<>(requests);
    all.add(new Request(reviewAtMillis, quantity));
    return new Inbound(all, lines, closedBeforeMillis, forgotten);
  }

  /**
   * The desk has answered: the request becomes an order line, or nothing. What comes in place of
   * another SKU answers no request of this book.
   */
  Inbound answered(
      OrderLineEvent answer, @Nullable Long expectedAtMillis, List<OrderLine.Part> awaited) {
    boolean substitute = answer.substituteFor() != null;
    List<Request> waiting = new ArrayList<>(requests);
    waiting.removeIf(request -> !substitute && request.reviewAtMillis == answer.reviewAtMillis());
    Inbound others = new Inbound(waiting, lines, closedBeforeMillis, forgotten);
    String poNumber = answer.poNumber();
    if (poNumber == null) {
      return others;
    }
    OrderLine known = find(poNumber, answer.line());
    boolean unknown = answer.revision() > 1 && known.order() == null;
    Inbound remembered =
        unknown
            ? others.received(
                poNumber, answer.line(), answer.receivedQuantity(), false, answer.reviewAtMillis())
            : others.replaced(known.from(answer.supplierId()));
    return remembered.ordered(
        poNumber,
        answer.line(),
        new OrderLine.Ordered(
            null,
            answer.reviewAtMillis(),
            answer.quantity(),
            expectedAtMillis,
            // What is called off before anybody has approved it was never more than a proposal.
            answer.proposed() || (answer.quantity() == 0 && known.isProposed()),
            awaited));
  }

  /** Somebody says what will come on a line. */
  Inbound ordered(String poNumber, int line, OrderLine.Ordered order) {
    return replaced(find(poNumber, line).with(order));
  }

  /** Units of a line have come. A receipt of an unknown line waits for the line. */
  Inbound received(String poNumber, int line, long quantity, boolean last, long atMillis) {
    return replaced(find(poNumber, line).received(quantity, last, atMillis));
  }

  /** As if a receipt or an order had never been. */
  Inbound takenBack(JournalEntry entry) {
    List<OrderLine> all = new ArrayList<>(lines);
    all.replaceAll(
        line ->
            Fingerprint.ofOrder(line.poNumber(), line.line()) == entry.order()
                ? line.without(entry)
                : line);
    return new Inbound(requests, all, closedBeforeMillis, forgotten);
  }

  /** Whether a line is still known that an event has named, however long ago. */
  boolean isOrderedBy(Fingerprint eventId) {
    return lines.stream().anyMatch(line -> line.isSaidBy(eventId));
  }

  /** As if an event had never said that units will come. */
  Inbound withoutOrder(Fingerprint eventId) {
    List<OrderLine> all = new ArrayList<>(lines);
    all.replaceAll(line -> line.isSaidBy(eventId) ? line.withoutOrder(eventId) : line);
    return new Inbound(requests, all, closedBeforeMillis, forgotten);
  }

  /**
   * Forgets lines on which nothing is open and nothing has happened since an instant. Until then
   * they are kept, so that a late receipt or answer finds its line.
   */
  public Inbound withoutSettled(long sinceMillis) {
    if (lines.stream().noneMatch(line -> isSettled(line, sinceMillis))) {
      return this;
    }
    List<OrderLine> kept = new ArrayList<>(lines);
    kept.removeIf(line -> isSettled(line, sinceMillis));
    List<OrderLine> settled = new ArrayList<>(lines);
    settled.removeAll(kept);
    return new Inbound(requests, kept, closedBeforeMillis, forgotten.with(leadTimes(settled)));
  }

  /** How long the last lines took. */
  public PastLeadTimes leadTimes() {
    return forgotten.with(leadTimes(lines));
  }

  /** Units of the last lines that reviews have ordered, those that are open among them. */
  public List<Long> pastOrders() {
    List<Long> units = new ArrayList<>();
    leadTimes().lines().forEach(line -> units.add(line.quantity()));
    for (OrderLine line : lines) {
      if (!line.isForeign() && line.leadTime() == null && open(line) > 0) {
        units.add(line.ordered());
      }
    }
    return units;
  }

  private static List<PastLeadTimes.Received> leadTimes(List<OrderLine> lines) {
    List<PastLeadTimes.Received> received = new ArrayList<>();
    for (OrderLine line : lines) {
      PastLeadTimes.Received leadTime = line.leadTime();
      if (leadTime != null) {
        received.add(leadTime);
      }
    }
    return received;
  }

  private boolean isSettled(OrderLine line, long sinceMillis) {
    return open(line) == 0 && line.changedAtMillis() < sinceMillis;
  }

  private OrderLine find(String poNumber, int number) {
    for (OrderLine line : lines) {
      if (line.is(poNumber, number)) {
        return line;
      }
    }
    return OrderLine.unknown(poNumber, number);
  }

  private Inbound replaced(OrderLine line) {
    List<OrderLine> all = new ArrayList<>(lines);
    all.removeIf(each -> each.is(line.poNumber(), line.line()));
    all.add(line);
    return new Inbound(requests, all, closedBeforeMillis, forgotten);
  }
}
