package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A placed order and what the supplier has said about it.
 *
 * @param order as it stands; a line's {@code why.allocated} is what was ordered at first
 * @param promised the day of the first delivery of each line, by its place; {@code null} where
 *     nothing was promised
 * @param answeredAtMillis when the supplier gave the answer that holds; {@link Long#MIN_VALUE}
 *     before any
 */
public record OpenOrder(
    PurchaseOrder order, List<@Nullable LocalDate> promised, long answeredAtMillis) {

  /** An order that was just placed. */
  public static OpenOrder placed(PurchaseOrder order) {
    List<@Nullable LocalDate> nothing = new ArrayList<>();
    order.lines().forEach(line -> nothing.add(null));
    return new OpenOrder(order, nothing, Long.MIN_VALUE);
  }

  /** What becomes of an answer. */
  public sealed interface Result {}

  /**
   * The answer holds.
   *
   * @param changed the order's next revision, or {@code null} if quantities are as they were
   * @param changedLines the numbers of those whose quantity or date is another one
   */
  public record Answered(
      OpenOrder order, @Nullable PurchaseOrder changed, List<Integer> changedLines)
      implements Result {}

  /** A later answer is known already. */
  public record Outdated() implements Result {}

  /** The answer does not fit the order. */
  public record Refused(DeadLetterReason reason, String detail) implements Result {}

  /**
   * What the book of a line is told: what will come in all, and when.
   *
   * @param number of the line, from 1
   */
  public OrderLineEvent.Line inbound(int number) {
    PurchaseOrder.Line line = order.lines().get(number - 1);
    LocalDate date = promised.get(number - 1);
    return new OrderLineEvent.Line(
        new BookKey(line.sku(), order.location()),
        order.supplierId(),
        order.createdAtMillis(),
        order.poNumber(),
        number,
        line.quantity(),
        date != null ? date : line.requestedDelivery(),
        answeredAtMillis == Long.MIN_VALUE ? 1 : Math.max(2, order.revision()));
  }

  /** Hears the supplier's answer. A later one replaces the earlier one. */
  public Result hear(SupplierEvent answer) {
    if (!answer.supplierId().equals(order.supplierId())) {
      return new Refused(
          DeadLetterReason.WRONG_SUPPLIER,
          "%s is an order to %s, not to %s"
              .formatted(order.poNumber(), order.supplierId(), answer.supplierId()));
    }
    Map<Integer, AnswerLine> answers = new HashMap<>();
    for (AnswerLine line : answer.lines()) {
      if (line.line() < 1 || line.line() > order.lines().size()) {
        return new Refused(
            DeadLetterReason.UNKNOWN_ORDER,
            "%s has lines 1 to %d, not %d"
                .formatted(order.poNumber(), order.lines().size(), line.line()));
      }
      answers.put(line.line(), line);
    }
    long saidAtMillis = answer.saidAtMillis();
    if (saidAtMillis < answeredAtMillis) {
      return new Outdated();
    }
    return heard(answers, unnamed(answer), saidAtMillis);
  }

  /** What an answer says of the lines that it does not name; {@code null} = nothing. */
  private static @Nullable LineStatus unnamed(SupplierEvent said) {
    if (!(said instanceof SupplierEvent.Confirmation answer)) {
      return null;
    }
    if (answer.complete() || answer.status() == SupplierEvent.Status.REJECTED) {
      return LineStatus.REJECTED;
    }
    return answer.status() == SupplierEvent.Status.ACCEPTED ? LineStatus.ACCEPTED : null;
  }

  private Answered heard(
      Map<Integer, AnswerLine> answers, @Nullable LineStatus unnamed, long confirmedAtMillis) {
    List<PurchaseOrder.Line> lines = new ArrayList<>();
    List<@Nullable LocalDate> dates = new ArrayList<>();
    List<Integer> changes = new ArrayList<>();
    for (PurchaseOrder.Line line : order.lines()) {
      LocalDate dateBefore = promised.get(line.line() - 1);
      AnswerLine answer = answers.get(line.line());
      if (answer == null && unnamed != null) {
        answer = new AnswerLine(line.line(), unnamed, List.of());
      }
      long quantity = answer == null ? line.quantity() : quantity(answer, line.why().allocated());
      LocalDate date = answer == null ? dateBefore : firstDelivery(answer);
      if (quantity != line.quantity() || !Objects.equals(date, dateBefore)) {
        changes.add(line.line());
      }
      lines.add(line.withQuantity(quantity));
      dates.add(date);
    }
    boolean sameQuantities = lines.equals(order.lines());
    PurchaseOrder after = sameQuantities ? order : changed(lines, order.revision() + 1);
    return new Answered(
        new OpenOrder(after, dates, confirmedAtMillis), sameQuantities ? null : after, changes);
  }

  private PurchaseOrder changed(List<PurchaseOrder.Line> lines, int revision) {
    boolean nothingLeft = lines.stream().allMatch(line -> line.quantity() == 0);
    return new PurchaseOrder(
        order.poNumber() + "/" + revision,
        nothingLeft ? PurchaseOrder.Type.PO_CANCELLED : PurchaseOrder.Type.PO_CHANGED,
        order.poNumber(),
        revision,
        order.supplierId(),
        order.location(),
        order.createdAtMillis(),
        order.requestedDelivery(),
        order.currency(),
        value(lines),
        order.reviewId(),
        lines);
  }

  static BigDecimal value(List<PurchaseOrder.Line> lines) {
    return lines.stream()
        .map(line -> line.unitCost().multiply(BigDecimal.valueOf(line.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long quantity(AnswerLine answer, long ordered) {
    if (answer.status() == LineStatus.REJECTED) {
      return 0;
    }
    if (answer.schedule().isEmpty()) {
      return ordered;
    }
    return answer.schedule().stream().mapToLong(SupplierEvent.Delivery::quantity).sum();
  }

  private static @Nullable LocalDate firstDelivery(AnswerLine answer) {
    return answer.status() == LineStatus.REJECTED
        ? null
        : answer.schedule().stream()
            .map(SupplierEvent.Delivery::deliveryDate)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }
}
