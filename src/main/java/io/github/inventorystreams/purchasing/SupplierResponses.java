package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.purchasing.OpenOrder.Outdated;
import io.github.inventorystreams.purchasing.OpenOrder.Refused;
import io.github.inventorystreams.purchasing.OpenOrder.Result;
import io.github.inventorystreams.purchasing.OpenOrder.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that apply a supplier event to an order. */
final class SupplierResponses implements SupplierEvent.Cases<Result> {
  private final OpenOrder open;
  private final PurchaseOrder order;

  SupplierResponses(OpenOrder open) {
    this.open = open;
    this.order = open.order();
  }

  @Override
  public Result confirmation(SupplierEvent.Confirmation answer) {
    Result refused = refusal(answer, answer.lines());
    if (refused != null) {
      return refused;
    }
    if (open.hasHeard(answer)) {
      return new Outdated();
    }
    return answer.saidAtMillis() < open.answeredAtMillis()
        ? remembered(open.answered(answer))
        : answered(answer, unnamed(answer));
  }

  @Override
  public Result shippingNotice(SupplierEvent.ShippingNotice notice) {
    Result refused = refusal(notice, notice.lines());
    if (refused != null) {
      return refused;
    }
    return open.hasHeard(notice) ? new Outdated() : noticed(notice);
  }

  private Result noticed(SupplierEvent.ShippingNotice notice) {
    Result heard = new ShipmentNotice(open, notice).heard();
    if (heard instanceof Outdated) {
      return remembered(open.noticed(notice));
    }
    return heard instanceof Step step
        ? new Step(step.order().noticed(notice), step.changed(), step.changedLines())
        : heard;
  }

  /** Something later is known already, also when this comes again. */
  private static Step remembered(OpenOrder after) {
    return new Step(after, null, List.of());
  }

  @Override
  public Result approval(SupplierEvent.Approval approval) {
    if (!approval.supplierId().equals(order.supplierId())) {
      return wrongSupplier(approval);
    }
    if (approval.eventId().equals(open.approvalId())) {
      return new Outdated();
    }
    if (!order.lines().stream()
        .allMatch(line -> LineTransition.DECIDE.isAllowedFrom(line.status()))) {
      return illegal("it does not wait for approval, it is " + order.status());
    }
    if (approval.approved()) {
      return open.sent(approval.eventId(), approval.approvedAtMillis());
    }
    Step step = open.moved(approval.approvedAtMillis(), LineTransitions::cancelled);
    return new Step(
        step.order().decidedBy(approval.eventId()), step.changed(), step.changedLines());
  }

  /** It changes nothing that anybody is told of: there is only more time to answer. */
  @Override
  public Result receivedBySupplier(SupplierEvent.ReceivedBySupplier received) {
    if (!received.supplierId().equals(order.supplierId())) {
      return wrongSupplier(received);
    }
    if (open.isProposed()) {
      return illegal("nobody has sent it yet, it is " + order.status());
    }
    Long known = open.receivedBySupplierAtMillis();
    boolean isOld = known != null && known <= received.receivedAtMillis();
    return isOld || open.isFinished()
        ? new Outdated()
        : new Step(open.receivedBySupplier(received.receivedAtMillis()), null, List.of());
  }

  /** What an answer says of the lines that it does not name; {@code null} = nothing. */
  private static @Nullable LineStatus unnamed(SupplierEvent.Confirmation answer) {
    if (answer.complete() || answer.status() == SupplierEvent.Status.REJECTED) {
      return LineStatus.REJECTED;
    }
    return answer.status() == SupplierEvent.Status.ACCEPTED ? LineStatus.ACCEPTED : null;
  }

  private Result answered(SupplierEvent.Confirmation said, @Nullable LineStatus unnamed) {
    Map<Integer, AnswerLine> answers = new HashMap<>();
    said.lines().forEach(line -> answers.put(line.line(), line));
    boolean concernsAny = said.lines().isEmpty() && unnamed == null;
    for (PurchaseOrder.Line line : order.lines()) {
      boolean allowed = LineTransition.ANSWER.isAllowedFrom(line.status());
      if (answers.containsKey(line.line()) && !allowed) {
        return illegal("its line %d is %s".formatted(line.line(), line.status()));
      }
      if (allowed && unnamed != null) {
        answers.computeIfAbsent(
            line.line(),
            number -> new AnswerLine(number, unnamed, List.of(), null, null, said.reason(), false));
      }
      concernsAny |= answers.containsKey(line.line());
    }
    if (!concernsAny) {
      return illegal("it is " + order.status());
    }
    Step step =
        open.said(
            said.saidAtMillis(),
            said.supplierOrderNumber(),
            line -> {
              AnswerLine answer = answers.get(line.line());
              return answer == null
                  ? line
                  : LineTransitions.answered(line, answer, said.saidAtMillis(), said.recordedBy());
            });
    return new Step(step.order().answered(said), step.changed(), step.changedLines());
  }

  /** Why an answer is not even looked at, or {@code null}. */
  private @Nullable Result refusal(SupplierEvent said, List<AnswerLine> named) {
    if (!said.supplierId().equals(order.supplierId())) {
      return wrongSupplier(said);
    }
    for (AnswerLine line : named) {
      if (line.line() < 1 || line.line() > order.lines().size()) {
        return new Refused(
            DeadLetterReason.UNKNOWN_ORDER,
            "%s has lines 1 to %d, not %d"
                .formatted(order.poNumber(), order.lines().size(), line.line()));
      }
    }
    return null;
  }

  private Refused wrongSupplier(SupplierEvent said) {
    return new Refused(
        DeadLetterReason.WRONG_SUPPLIER,
        "%s is an order to %s, not to %s"
            .formatted(order.poNumber(), order.supplierId(), said.supplierId()));
  }

  private Refused illegal(String why) {
    return illegal(order, why);
  }

  static Refused illegal(PurchaseOrder order, String why) {
    return new Refused(DeadLetterReason.ILLEGAL_MOVE, order.poNumber() + ": " + why);
  }
}
