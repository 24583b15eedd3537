package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.purchasing.OpenOrder.Step;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The deadlines of an order: approvals that do not come, answers that do not come, and goods that
 * do not come.
 *
 * @param terms of the order's supplier
 */
public record OrderTimeouts(TimeoutRules rules, SupplierTerms terms) {

  /** Nothing is due at any time. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final double HOUR_MILLIS = 3_600_000;

  /** When time will next change an order; of a finished one, when it is to be forgotten. */
  public long dueAtMillis(OpenOrder open) {
    if (open.isFinished()) {
      return after(open.order().changedAtMillis(), rules.keepClosed());
    }
    if (open.isProposed()) {
      long expiryMillis = approvalExpiryMillis(open.order());
      return open.order().remindedAtMillis() == null
          ? Math.min(expiryMillis, reminderMillis(open.order()))
          : expiryMillis;
    }
    return Math.min(answerDueAtMillis(open), expiryMillis(open));
  }

  /** What becomes of an unfinished order at an instant at which it is due. */
  public Step fire(OpenOrder open, long atMillis) {
    if (open.isProposed()) {
      return atMillis < approvalExpiryMillis(open.order())
          ? open.reminded(atMillis)
          : open.moved(atMillis, LineTransitions::cancelled);
    }
    if (answerDueAtMillis(open) <= atMillis) {
      return open.order().remindedAtMillis() == null
          ? open.reminded(atMillis)
          : open.moved(atMillis, line -> afterSilence(line));
    }
    return open.moved(
        atMillis, line -> expiryMillis(line) <= atMillis ? LineTransitions.expired(line) : line);
  }

  /** An order as it is placed: a proposal says until when it waits. */
  public PurchaseOrder placed(PurchaseOrder order) {
    return order.type() == PurchaseOrder.Type.PO_PROPOSED
        ? order.awaitingApprovalUntil(after(order.createdAtMillis(), rules.approvalExpires()))
        : order;
  }

  /** What people were notified of holds, whatever has been set since. */
  private long approvalExpiryMillis(PurchaseOrder order) {
    Long told = order.approvalExpiresAtMillis();
    return told == null ? after(order.createdAtMillis(), rules.approvalExpires()) : told;
  }

  private long reminderMillis(PurchaseOrder order) {
    return after(order.createdAtMillis(), rules.approvalReminder());
  }

  private long answerDueAtMillis(OpenOrder open) {
    Double withinHours = terms.answerWithinHours();
    boolean silent =
        open.answeredAtMillis() == OpenOrder.UNANSWERED
            && open.order().lines().stream().allMatch(line -> line.progress().shipments().isEmpty())
            && open.order().lines().stream()
                .anyMatch(line -> LineTransition.TAKE_SILENCE.isAllowedFrom(line.status()));
    if (withinHours == null || !silent) {
      return NEVER;
    }
    long waitMillis = Math.round(withinHours * HOUR_MILLIS);
    Long remindedAtMillis = open.order().remindedAtMillis();
    if (remindedAtMillis == null) {
      Long receivedAtMillis = open.receivedBySupplierAtMillis();
      return waitMillis
          + (receivedAtMillis == null
              ? open.sentAtMillis()
              : Math.max(open.sentAtMillis(), receivedAtMillis));
    }
    return rules.unanswered() == TimeoutRules.Unanswered.KEEP
        ? NEVER
        : remindedAtMillis + waitMillis;
  }

  private PurchaseOrder.Line afterSilence(PurchaseOrder.Line line) {
    if (!LineTransition.TAKE_SILENCE.isAllowedFrom(line.status())) {
      return line;
    }
    return rules.unanswered() == TimeoutRules.Unanswered.ACCEPT
        ? LineTransitions.taken(line)
        : LineTransitions.cancelled(line);
  }

  private long expiryMillis(OpenOrder open) {
    return open.order().lines().stream().mapToLong(this::expiryMillis).min().orElse(NEVER);
  }

  /**
   * The last expected day must be over, in the supplier's zone, for as long as the rules say; and
   * so must be what was last said of a line of which a part has no day.
   */
  private long expiryMillis(PurchaseOrder.Line line) {
    if (!LineTransition.EXPIRE.isAllowedFrom(line.status())) {
      return NEVER;
    }
    LineProgress progress = line.progress();
    LocalDate last = progress.lastPromised();
    LocalDate day = last == null ? line.requestedDelivery() : last;
    long since = day.plusDays(1).atStartOfDay(terms.zone()).toInstant().toEpochMilli();
    Long answeredAtMillis = progress.answer().saidAtMillis();
    if (answeredAtMillis != null && progress.awaitsUndated()) {
      since = Math.max(since, answeredAtMillis);
    }
    for (Shipment shipment : progress.shipments()) {
      since = Math.max(since, shipment.shippedAtMillis());
    }
    return after(since, rules.expireAfter());
  }

  private static long after(long millis, Duration wait) {
    return millis + wait.toMillis();
  }
}
