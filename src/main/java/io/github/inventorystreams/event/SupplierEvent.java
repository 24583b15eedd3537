package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement about one of our orders: by the supplier, whose later answer replaces the earlier
 * one, by whoever has to approve it, or by whoever has seen that the supplier has it.
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

    R receivedBySupplier(ReceivedBySupplier received);
  }

  /**
   * The answer to an order.
   *
   * @param supplierOrderNumber under which the supplier keeps the order, or {@code null}
   * @param complete whether a line that is not named here is rejected
   * @param status of the order as a whole; holds for the lines that are not named if not complete
   * @param reason for what is said of lines that are not named, in the supplier's words
   * @param recordedBy who on our side has recorded it for the supplier, or {@code null} if he has
   *     said so himself
   */
  record Confirmation(
      String eventId,
      String supplierId,
      String poNumber,
      @Nullable String supplierOrderNumber,
      Status status,
      boolean complete,
      @Nullable String reason,
      long confirmedAtMillis,
      List<AnswerLine> lines,
      @Nullable String recordedBy)
      implements SupplierEvent {
    public Confirmation {
      lines = List.copyOf(lines);
    }

    /** Of a supplier who says it himself. */
    public Confirmation(
        String eventId,
        String supplierId,
        String poNumber,
        @Nullable String supplierOrderNumber,
        Status status,
        boolean complete,
        @Nullable String reason,
        long confirmedAtMillis,
        List<AnswerLine> lines) {
      this(
          eventId,
          supplierId,
          poNumber,
          supplierOrderNumber,
          status,
          complete,
          reason,
          confirmedAtMillis,
          lines,
          null);
    }

    /** Of a supplier who says no more than he must. */
    public Confirmation(
        String eventId,
        String supplierId,
        String poNumber,
        Status status,
        boolean complete,
        long confirmedAtMillis,
        List<AnswerLine> lines) {
      this(eventId, supplierId, poNumber, null, status, complete, null, confirmedAtMillis, lines);
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

  /**
   * A notice of goods that are on their way: quantities and dates of the lines that were shipped.
   * It states one shipment: notices add up.
   *
   * @param noticeId of the shipment: under the same id a later notice replaces an earlier one
   * @param supplierOrderNumber under which the supplier keeps the order, or {@code null}
   * @param last whether no line of the order is shipped after it
   */
  record ShippingNotice(
      String eventId,
      String supplierId,
      String poNumber,
      String noticeId,
      @Nullable String supplierOrderNumber,
      boolean last,
      long shippedAtMillis,
      List<AnswerLine> lines)
      implements SupplierEvent {
    public ShippingNotice {
      lines = List.copyOf(lines);
    }

    /** One that is not the last, and known by its event. */
    public ShippingNotice(
        String eventId,
        String supplierId,
        String poNumber,
        long shippedAtMillis,
        List<AnswerLine> lines) {
      this(eventId, supplierId, poNumber, eventId, null, false, shippedAtMillis, lines);
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

  /** The decision of somebody on our side whether a proposed order goes to the supplier. */
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

  /**
   * The supplier has got the order. It is no answer: he may still accept or reject it.
   *
   * @param receivedAtMillis when he said so
   */
  record ReceivedBySupplier(
      String eventId, String supplierId, String poNumber, long receivedAtMillis)
      implements SupplierEvent {
    @Override
    public long saidAtMillis() {
      return receivedAtMillis;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.receivedBySupplier(this);
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
   * One line of an answer or of a notice.
   *
   * @param line the number of the order's line
   * @param schedule what will come when; empty = all of it on the requested day
   * @param unitCost the supplier's price, or {@code null} = the price of the order
   * @param substituteSku the SKU that is delivered instead, or {@code null}
   * @param reason in the supplier's words, or {@code null}
   * @param last whether nothing of the line is shipped after this notice
   */
  record AnswerLine(
      int line,
      LineStatus status,
      List<Delivery> schedule,
      @Nullable BigDecimal unitCost,
      @Nullable String substituteSku,
      @Nullable String reason,
      boolean last) {
    public AnswerLine {
      schedule = List.copyOf(schedule);
    }

    /** Of a supplier who says no more than he must. */
    public AnswerLine(int line, LineStatus status, List<Delivery> schedule) {
      this(line, status, schedule, null, null, null, false);
    }
  }

  /**
   * Units that will come.
   *
   * @param deliveryDate the day, or {@code null} if the supplier does not know it yet
   */
  record Delivery(long quantity, @Nullable LocalDate deliveryDate) {

    /** What has a day comes before what has none. */
    public static final Comparator<Delivery> BY_DAY =
        Comparator.comparing(
            Delivery::deliveryDate, Comparator.nullsLast(Comparator.naturalOrder()));

    /** All units of a schedule. */
    public static long units(List<Delivery> schedule) {
      return schedule.stream().mapToLong(Delivery::quantity).sum();
    }
  }
}
