package io.github.inventorystreams.event;

import java.time.LocalDate;
import java.util.List;

/** What a supplier says about one of our orders. A later answer replaces the earlier one. */
public sealed interface SupplierEvent {

  String eventId();

  String supplierId();

  String poNumber();

  /** When the supplier said so. */
  long saidAtMillis();

  List<AnswerLine> lines();

  /**
   * The answer to an order.
   *
   * @param complete whether a line that is not named here is rejected
   * @param status of the order as a whole; holds for the lines that are not named if not complete
   */
  record Confirmation(
      String eventId,
      String supplierId,
      String poNumber,
      Status status,
      boolean complete,
      long confirmedAtMillis,
      List<AnswerLine> lines)
      implements SupplierEvent {
    public Confirmation {
      lines = List.copyOf(lines);
    }

    @Override
    public long saidAtMillis() {
      return confirmedAtMillis;
    }
  }

  /** Goods are on their way: quantities and dates of the lines that were shipped. */
  record ShippingNotice(
      String eventId,
      String supplierId,
      String poNumber,
      long shippedAtMillis,
      List<AnswerLine> lines)
      implements SupplierEvent {
    public ShippingNotice {
      lines = List.copyOf(lines);
    }

    @Override
    public long saidAtMillis() {
      return shippedAtMillis;
    }
  }

  /** The answer as a whole. */
  enum Status {
    ACCEPTED,
    PARTIAL,
    REJECTED
  }

  /** The answer to one line. */
  enum LineStatus {
    ACCEPTED,
    BACKORDERED,
    REJECTED,
    CHANGED
  }

  /**
   * One line of an answer.
   *
   * @param line the number of the order's line
   * @param schedule what will come when; empty = all of it on the requested day
   */
  record AnswerLine(int line, LineStatus status, List<Delivery> schedule) {
    public AnswerLine {
      schedule = List.copyOf(schedule);
    }
  }

  /** Units that will come on a day. */
  record Delivery(long quantity, LocalDate deliveryDate) {}
}
