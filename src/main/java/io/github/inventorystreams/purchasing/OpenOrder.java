package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An order and what has been said about it.
 *
 * @param order as it stands; a line's {@code why.allocated} is what was ordered at first
 * @param sentAtMillis when the supplier was asked: the review, or the approval
 * @param approvalId the event that approved or refused it, or {@code null}
 * @param answeredAtMillis when the supplier gave the answer that holds; {@link #UNANSWERED} before
 *     any
 * @param answerIds by which the last answers are known, newest last: what comes again says nothing
 *     new, even where it says so at another time
 * @param noticeIds the same of notices of shipments
 * @param receivedBySupplierAtMillis when the supplier first said that he has got it, or {@code
 *     null}
 */
public record OpenOrder(
    PurchaseOrder order,
    long sentAtMillis,
    @Nullable String approvalId,
    long answeredAtMillis,
    List<String> answerIds,
    List<String> noticeIds,
    @Nullable Long receivedBySupplierAtMillis) {

  /** More would make each order as long as its whole history. */
  static final int MAX_HEARD = 32;

  public OpenOrder {
    answerIds = List.copyOf(answerIds);
    noticeIds = List.copyOf(noticeIds);
  }

  /** The supplier has said nothing. */
  public static final long UNANSWERED = Long.MIN_VALUE;

  /** An order that was just made. */
  public static OpenOrder placed(PurchaseOrder order) {
    return new OpenOrder(
        order, order.createdAtMillis(), null, UNANSWERED, List.of(), List.of(), null);
  }

  /** The result of applying a supplier event. */
  public sealed interface Result {}

  /**
   * The step that an order takes, because what was said holds.
   *
   * @param changed the order's next revision, or {@code null} if it is as it was
   * @param changedLines the numbers of those of which another quantity, or the same on another day,
   *     is to be expected
   */
  public record Step(OpenOrder order, @Nullable PurchaseOrder changed, List<Integer> changedLines)
      implements Result {}

  /** The result where it is known already, or something later is. */
  public record Outdated() implements Result {}

  /** The refusal of what does not fit the order. */
  public record Refused(DeadLetterReason reason, String detail) implements Result {}

  /**
   * Applies the supplier's answer, or the approval: a later one replaces the earlier one. Notices
   * of shipments add up instead.
   */
  public Result handle(SupplierEvent said) {
    return said.match(new SupplierResponses(this));
  }

  /** Whether nothing more is awaited. */
  public boolean isFinished() {
    return order.lines().stream().allMatch(line -> line.status().isFinal());
  }

  boolean isProposed() {
    return order.status() == OrderStatus.PROPOSED;
  }

  /**
   * What is published to the books of a line: what will come in all, and when. The first is the
   * book of the SKU that was ordered, any other that of a SKU that comes, or was to come, in its
   * place.
   *
   * @param number of the line, from 1
   */
  public List<OrderLineEvent> inbound(int number) {
    PurchaseOrder.Line line = order.lines().get(number - 1);
    return ExpectedUnits.of(line).stream()
        .map(
            expected ->
                new OrderLineEvent(
                    new BookKey(expected.sku(), order.location()),
                    order.supplierId(),
                    order.createdAtMillis(),
                    order.poNumber(),
                    number,
                    expected.quantity(),
                    expected.day(),
                    order.revision(),
                    line.progress().receivedOf(expected.sku(), expected.sku().equals(line.sku())),
                    null,
                    expected.sku().equals(line.sku()) ? null : line.sku(),
                    line.status() == OrderStatus.PROPOSED,
                    expected.awaited()))
        .toList();
  }

  /** The order with each line as it becomes. */
  Step moved(long atMillis, UnaryOperator<PurchaseOrder.Line> move) {
    return moved(atMillis, move, order.remindedAtMillis(), order.supplierOrderNumber());
  }

  /** The same after a reminder. */
  Step reminded(long atMillis) {
    return moved(atMillis, UnaryOperator.identity(), atMillis, order.supplierOrderNumber());
  }

  /** The same by something that the supplier has said. */
  Step said(
      long atMillis, @Nullable String supplierOrderNumber, UnaryOperator<PurchaseOrder.Line> move) {
    return moved(
        atMillis,
        move,
        order.remindedAtMillis(),
        supplierOrderNumber == null ? order.supplierOrderNumber() : supplierOrderNumber);
  }

  private Step moved(
      long atMillis,
      UnaryOperator<PurchaseOrder.Line> move,
      @Nullable Long remindedAtMillis,
      @Nullable String supplierOrderNumber) {
    List<PurchaseOrder.Line> lines = new ArrayList<>();
    List<Integer> changes = new ArrayList<>();
    for (PurchaseOrder.Line line : order.lines()) {
      PurchaseOrder.Line after = move.apply(line);
      lines.add(after);
      if (!ExpectedUnits.of(after).equals(ExpectedUnits.of(line))) {
        changes.add(line.line());
      }
    }
    if (lines.equals(order.lines())
        && Objects.equals(remindedAtMillis, order.remindedAtMillis())
        && Objects.equals(supplierOrderNumber, order.supplierOrderNumber())) {
      return new Step(this, null, List.of());
    }
    PurchaseOrder.Type type = OrderStatusRollup.typeOf(lines);
    boolean stillProposed = type == PurchaseOrder.Type.PO_CHANGED && isProposed();
    PurchaseOrder after =
        revised(
            stillProposed ? PurchaseOrder.Type.PO_PROPOSED : type,
            lines,
            atMillis,
            remindedAtMillis,
            supplierOrderNumber);
    return new Step(
        new OpenOrder(
            after,
            sentAtMillis,
            approvalId,
            answeredAtMillis,
            answerIds,
            noticeIds,
            receivedBySupplierAtMillis),
        after,
        changes);
  }

  /**
   * The order goes to the supplier now: it is wanted as many whole days later as the approval took,
   * since the supplier needs its lead time from now on.
   */
  Step sent(String approvedBy, long atMillis) {
    long sentMillis = Math.max(atMillis, order.createdAtMillis());
    long daysWaited = Duration.ofMillis(sentMillis - order.createdAtMillis()).toDays();
    List<PurchaseOrder.Line> lines =
        order.lines().stream().map(line -> LineTransitions.sent(line, daysWaited)).toList();
    PurchaseOrder after = revised(PurchaseOrder.Type.PO_CREATED, lines, atMillis, null, null);
    return new Step(
        new OpenOrder(after, sentMillis, approvedBy, UNANSWERED, List.of(), List.of(), null),
        after,
        lines.stream().map(PurchaseOrder.Line::line).toList());
  }

  /** The same order, which an event has approved or refused. */
  OpenOrder decidedBy(String eventId) {
    return new OpenOrder(
        order,
        sentAtMillis,
        eventId,
        answeredAtMillis,
        answerIds,
        noticeIds,
        receivedBySupplierAtMillis);
  }

  /** The same order after an answer, which holds unless a later one was heard before. */
  OpenOrder answered(SupplierEvent.Confirmation answer) {
    return new OpenOrder(
        order,
        sentAtMillis,
        approvalId,
        Math.max(answeredAtMillis, answer.saidAtMillis()),
        with(answerIds, id(answer)),
        noticeIds,
        receivedBySupplierAtMillis);
  }

  /** The same order after a notice of a shipment. */
  OpenOrder noticed(SupplierEvent.ShippingNotice notice) {
    return new OpenOrder(
        order,
        sentAtMillis,
        approvalId,
        answeredAtMillis,
        answerIds,
        with(noticeIds, id(notice)),
        receivedBySupplierAtMillis);
  }

  private static String id(SupplierEvent.Confirmation answer) {
    return id(
        answer.eventId(),
        String.valueOf(answer.supplierOrderNumber())
            + answer.status()
            + answer.complete()
            + answer.reason()
            + answer.lines());
  }

  private static String id(SupplierEvent.ShippingNotice notice) {
    return id(notice.eventId(), notice.noticeId() + notice.last() + notice.lines());
  }

  /** A correction may have the number of the document that it corrects, but not say the same. */
  private static String id(String eventId, String said) {
    return eventId + '#' + Integer.toHexString(said.hashCode());
  }

  private static List<String> with(List<String> ids, String id) {
    List<String> after = new ArrayList<>(ids);
    after.add(id);
    return after.subList(Math.max(0, after.size() - MAX_HEARD), after.size());
  }

  boolean hasHeard(SupplierEvent.Confirmation answer) {
    return answerIds.contains(id(answer));
  }

  boolean hasHeard(SupplierEvent.ShippingNotice notice) {
    return noticeIds.contains(id(notice));
  }

  /** The same order, which the supplier said to have got. */
  OpenOrder receivedBySupplier(long atMillis) {
    return new OpenOrder(
        order, sentAtMillis, approvalId, answeredAtMillis, answerIds, noticeIds, atMillis);
  }

  private PurchaseOrder revised(
      PurchaseOrder.Type type,
      List<PurchaseOrder.Line> lines,
      long atMillis,
      @Nullable Long remindedAtMillis,
      @Nullable String supplierOrderNumber) {
    int revision = order.revision() + 1;
    return new PurchaseOrder(
        order.poNumber() + "/" + revision,
        type,
        order.poNumber(),
        revision,
        order.supplierId(),
        order.location(),
        order.createdAtMillis(),
        requestedDelivery(lines),
        order.currency(),
        value(lines),
        order.reviewId(),
        OrderStatusRollup.of(lines),
        atMillis,
        remindedAtMillis,
        supplierOrderNumber,
        lines,
        type == PurchaseOrder.Type.PO_CREATED ? null : order.approvalExpiresAtMillis());
  }

  /** The first day on which anything is wanted. */
  static LocalDate requestedDelivery(List<PurchaseOrder.Line> lines) {
    return lines.stream()
        .map(PurchaseOrder.Line::requestedDelivery)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  static BigDecimal value(List<PurchaseOrder.Line> lines) {
    return lines.stream()
        .map(line -> line.confirmedUnitCost().multiply(BigDecimal.valueOf(line.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
