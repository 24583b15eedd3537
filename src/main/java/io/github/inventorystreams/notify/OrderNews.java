package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One step of an order on its way to an approval.
 *
 * @param order as it is after the step
 */
public record OrderNews(PurchaseOrder order, Step step) implements News {
  private static final int MAX_LINES = 10;
  private static final int MAX_LINE_CHARACTERS = 600;

  /** The step that the proposal has taken. */
  public enum Step {
    PROPOSED(Kind.ORDER_APPROVAL, State.RAISED, Severity.WARNING, "waits for your approval"),
    REMINDED(Kind.ORDER_APPROVAL, State.ESCALATED, Severity.CRITICAL, "still waits for approval"),
    EXPIRED(
        Kind.ORDER_EXPIRED, State.ESCALATED, Severity.CRITICAL, "was called off: nobody approved"),
    APPROVED(Kind.ORDER_APPROVAL, State.RESOLVED, Severity.INFO, "was approved"),
    REFUSED(Kind.ORDER_APPROVAL, State.RESOLVED, Severity.INFO, "was refused");

    private final Kind kind;
    private final State state;
    private final Severity severity;
    private final String words;

    Step(Kind kind, State state, Severity severity, String words) {
      this.kind = kind;
      this.state = state;
      this.severity = severity;
      this.words = words;
    }
  }

  /** What a revision of an order is news of; empty if nobody waits for it. */
  public static Optional<OrderNews> of(PurchaseOrder order) {
    return Optional.ofNullable(
            switch (order.type()) {
              case PO_PROPOSED -> order.remindedAtMillis() == null ? Step.PROPOSED : Step.REMINDED;
              case PO_CREATED -> order.revision() > 1 ? Step.APPROVED : null;
              case PO_CANCELLED ->
                  order.isLapsed()
                      ? Step.EXPIRED
                      : order.approvalExpiresAtMillis() == null ? null : Step.REFUSED;
              case PO_CHANGED, PO_CLOSED -> null;
            })
        .map(step -> new OrderNews(order, step));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.order(this);
  }

  /** As in the list of exceptions, so that what was seen there is not escalated. */
  @Override
  public String id() {
    return order.poNumber() + "/approval";
  }

  @Override
  public long sequence() {
    return order.revision();
  }

  @Override
  public Kind kind() {
    return step.kind;
  }

  @Override
  public State state() {
    return step.state;
  }

  @Override
  public Severity severity() {
    return step.severity;
  }

  @Override
  public String location() {
    return order.location();
  }

  /** Nothing is ordered of what is phased out. */
  @Override
  public Lifecycle lifecycle() {
    return Lifecycle.ACTIVE;
  }

  @Override
  public String supplierId() {
    return order.supplierId();
  }

  @Override
  public long beganAtMillis() {
    return order.createdAtMillis();
  }

  @Override
  public boolean isOver() {
    return step.state == State.RESOLVED || step == Step.EXPIRED;
  }

  @Override
  public String name() {
    return "order " + MessageText.name(order.poNumber());
  }

  @Override
  public String event() {
    return step.words;
  }

  @Override
  public String sentence(ZoneId zone) {
    Long until = order.approvalExpiresAtMillis();
    boolean waits = step == Step.PROPOSED || step == Step.REMINDED;
    return "%s to %s for %s %s%s"
        .formatted(
            name(),
            MessageText.name(order.supplierId()),
            MessageText.name(order.location()),
            step.words,
            waits && until != null ? " until " + MessageText.time(until, zone) : "");
  }

  @Override
  public String figures(ZoneId zone) {
    long units = order.lines().stream().mapToLong(PurchaseOrder.Line::quantity).sum();
    String lines =
        order.lines().stream()
            .limit(MAX_LINES)
            .map(OrderNews::line)
            .collect(Collectors.joining(", "));
    int others = order.lines().size() - MAX_LINES;
    return "%s %s, %d units: %s%s"
        .formatted(
            order.totalValue().toPlainString(),
            order.currency(),
            units,
            MessageText.line(lines, MAX_LINE_CHARACTERS),
            others > 0 ? " and %d more lines".formatted(others) : "");
  }

  private static String line(PurchaseOrder.Line line) {
    PurchaseUnit unit = line.purchaseUnit();
    String measured = unit == null ? "" : unit.words(line.quantity());
    return "%d%s x %s"
        .formatted(
            line.quantity(),
            measured.isEmpty() ? "" : " (" + MessageText.name(measured) + ")",
            MessageText.name(line.sku()));
  }

  @Override
  public String advice() {
    return switch (step) {
      case PROPOSED ->
          "Approve or refuse it (dashboard, Orders): until then the supplier does not know of it.";
      case REMINDED ->
          "Decide now (dashboard, Orders): without a decision it is called off and nothing is bought.";
      case EXPIRED ->
          "Nothing was bought. The next review proposes it again if it is still needed: approve that in time, or set approval to none.";
      case APPROVED -> "Nothing: it went to the supplier.";
      case REFUSED -> "Nothing: it was not sent. The next review may propose it again.";
    };
  }
}
