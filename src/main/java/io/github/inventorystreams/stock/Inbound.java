package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.OrderLineEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to a book: requests that the supplier's desk has not answered yet, and open
 * order lines. It makes no difference whether a receipt or its order line is seen first.
 */
public record Inbound(List<Request> requests, List<OpenLine> lines) {
  public Inbound {
    requests = List.copyOf(requests);
    lines = List.copyOf(lines);
  }

  private static final long DAY_MILLIS = 86_400_000;

  /** Nothing is on its way. */
  public static final Inbound NOTHING = new Inbound(List.of(), List.of());

  /** Units proposed at a review and not answered yet. */
  public record Request(long reviewAtMillis, long quantity) {}

  /**
   * One order line.
   *
   * @param ordered units that will come in all; 0 while only receipts of it have been seen
   * @param expectedAtMillis when it should come, or {@code null} if nobody knows
   * @param changedAtMillis event time of the last receipt, or of the review that ordered it
   * @param finalReceipts how many receipts were final ones: with any, nothing is open, whatever was
   *     ordered
   */
  public record OpenLine(
      String poNumber,
      int line,
      long ordered,
      long received,
      @Nullable Long expectedAtMillis,
      long changedAtMillis,
      int finalReceipts) {

    long open() {
      return finalReceipts > 0 ? 0 : Math.max(0, ordered - received);
    }

    private OpenLine without(JournalEntry entry) {
      boolean receipt = entry.kind() != JournalEntry.Kind.ORDERED;
      return new OpenLine(
          poNumber,
          line,
          receipt ? ordered : 0,
          receipt ? received - entry.quantity() : received,
          expectedAtMillis,
          changedAtMillis,
          finalReceipts - (entry.kind() == JournalEntry.Kind.FINAL_RESTOCK ? 1 : 0));
    }

    boolean is(String otherPoNumber, int otherLine) {
      return line == otherLine && poNumber.equals(otherPoNumber);
    }
  }

  /** Units requested or ordered and neither received nor rejected. */
  public long onOrder() {
    long units = 0;
    for (Request request : requests) {
      units += request.quantity;
    }
    for (OpenLine line : lines) {
      units += line.open();
    }
    return units;
  }

  /** Units that should come at an instant. */
  public record Expected(long atMillis, long quantity) {}

  /** The open lines of which somebody knows when they should come. */
  List<Expected> expectedLines() {
    List<Expected> expected = new ArrayList<>(lines.size());
    for (OpenLine line : lines) {
      Long atMillis = line.expectedAtMillis;
      if (line.open() > 0 && atMillis != null) {
        expected.add(new Expected(atMillis, line.open()));
      }
    }
    return expected;
  }

  /** When the next open line should arrive, or {@code null} if nothing is expected. */
  public @Nullable Long nextReceiptAtMillis() {
    return nextReceiptAfter(Long.MIN_VALUE);
  }

  /** When the next open line should arrive that is not overdue yet, or {@code null}. */
  @Nullable Long nextReceiptAfter(long millis) {
    Long next = null;
    for (OpenLine line : lines) {
      Long expected = line.expectedAtMillis;
      if (line.open() > 0
          && expected != null
          && expected > millis
          && (next == null || expected < next)) {
        next = expected;
      }
    }
    return next;
  }

  /** Whether an open line should have come a day ago: its day is over. */
  boolean isLate(long nowMillis) {
    for (OpenLine line : lines) {
      Long expected = line.expectedAtMillis;
      if (line.open() > 0 && expected != null && expected + DAY_MILLIS <= nowMillis) {
        return true;
      }
    }
    return false;
  }

  Inbound requested(long reviewAtMillis, long quantity) {
    List<Request> all = new ArrayList<>(requests);
    all.add(new Request(reviewAtMillis, quantity));
    return new Inbound(all, lines);
  }

  /** The desk has answered: the request becomes an order line, or nothing. */
  Inbound answered(OrderLineEvent.Line answer, @Nullable Long expectedAtMillis) {
    List<Request> waiting = new ArrayList<>(requests);
    waiting.removeIf(request -> request.reviewAtMillis == answer.reviewAtMillis());
    String poNumber = answer.poNumber();
    if (poNumber == null) {
      return new Inbound(waiting, lines);
    }
    boolean known = lines.stream().anyMatch(line -> line.is(poNumber, answer.line()));
    if (!known && answer.revision() > 1) {
      // The line was settled and forgotten before this answer was heard.
      return new Inbound(waiting, lines);
    }
    return new Inbound(waiting, lines)
        .ordered(
            poNumber, answer.line(), answer.quantity(), expectedAtMillis, answer.reviewAtMillis());
  }

  /** A line is on order with a quantity, whatever was said of it before. */
  Inbound ordered(
      String poNumber,
      int line,
      long quantity,
      @Nullable Long expectedAtMillis,
      long orderedAtMillis) {
    OpenLine before = find(poNumber, line);
    return replaced(
        before == null
            ? new OpenLine(poNumber, line, quantity, 0, expectedAtMillis, orderedAtMillis, 0)
            : new OpenLine(
                poNumber,
                line,
                quantity,
                before.received,
                expectedAtMillis,
                Math.max(before.changedAtMillis, orderedAtMillis),
                before.finalReceipts));
  }

  /** Units of a line have come. A receipt of an unknown line waits for the line. */
  Inbound received(String poNumber, int line, long quantity, boolean last, long atMillis) {
    OpenLine before = find(poNumber, line);
    if (before == null) {
      return replaced(new OpenLine(poNumber, line, 0, quantity, null, atMillis, last ? 1 : 0));
    }
    return replaced(
        new OpenLine(
            poNumber,
            line,
            before.ordered,
            before.received + quantity,
            before.expectedAtMillis,
            Math.max(before.changedAtMillis, atMillis),
            before.finalReceipts + (last ? 1 : 0)));
  }

  /** As if a receipt or an order had never been. */
  Inbound takenBack(JournalEntry entry) {
    List<OpenLine> all = new ArrayList<>(lines);
    all.replaceAll(
        line ->
            Fingerprint.ofOrder(line.poNumber, line.line) == entry.order()
                ? line.without(entry)
                : line);
    return new Inbound(requests, all);
  }

  /**
   * Forgets lines on which nothing is open and nothing has happened since an instant. Until then
   * they are kept, so that a late receipt or answer finds its line.
   */
  Inbound withoutSettled(long sinceMillis) {
    if (lines.stream().noneMatch(line -> isSettled(line, sinceMillis))) {
      return this;
    }
    List<OpenLine> kept = new ArrayList<>(lines);
    kept.removeIf(line -> isSettled(line, sinceMillis));
    return new Inbound(requests, kept);
  }

  private static boolean isSettled(OpenLine line, long sinceMillis) {
    return line.open() == 0 && line.changedAtMillis < sinceMillis;
  }

  private @Nullable OpenLine find(String poNumber, int number) {
    for (OpenLine line : lines) {
      if (line.is(poNumber, number)) {
        return line;
      }
    }
    return null;
  }

  private Inbound replaced(OpenLine line) {
    List<OpenLine> all = new ArrayList<>(lines);
    all.removeIf(each -> each.is(line.poNumber, line.line));
    all.add(line);
    return new Inbound(requests, all);
  }
}
