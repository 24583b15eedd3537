package io.github.inventorystreams.event;

import java.time.LocalDate;
import java.util.List;

/**
 * What is said about one of our orders: by the supplier, whose later answer replaces the earlier
 * one, or by whoever has to approve it.
 */
public sealed interface SupplierEvent {

  String eventId();

  String supplierId();

  String poNumber();

  /** When it was said. */
  long saidAtMillis();

  /** Calls the case of this record's type. */
  <R> R match(Cases<R> cases);

  /** One function per type. */
  interface Cases<R> {
    R confirmation(Confirmation confirmation);

    R shippingNotice(ShippingNotice notice);

    R approval(Approval approval);
  }

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

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.confirmation(this);
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

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.shippingNotice(this);
    }
  }

  /** Somebody on our side lets a proposed order go to the supplier, or not. */
  record Approval(
      String eventId, String supplierId, String poNumber, boolean approved, long approvedAtMillis)
      implements SupplierEvent {
    @Override
    public long saidAtMillis() {
      return approvedAtMillis;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.approval(this);
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
