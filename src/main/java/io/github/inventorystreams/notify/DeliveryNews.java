package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One step of an order, or of its cancellation, that does not get to its supplier.
 *
 * @param delivery as it is after the step
 * @param troubledSinceMillis since when people have to look after it, or had to
 */
public record DeliveryNews(Delivery delivery, long troubledSinceMillis) implements News {
  private static final int MAX_REASON = 300;

  /** What a step of a delivery is news of; empty if nobody has to look after it. */
  public static Optional<DeliveryNews> of(Delivery delivery) {
    Long since = delivery.troubledSinceMillis();
    // A reminder is missed by nobody.
    return since == null || delivery.kind() == DocumentKind.REMINDER
        ? Optional.empty()
        : Optional.of(new DeliveryNews(delivery, since));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.delivery(this);
  }

  /** As in the list of exceptions, so that what was seen there is not escalated. */
  @Override
  public String id() {
    return delivery.key() + "/delivery";
  }

  @Override
  public long sequence() {
    return delivery.changedAtMillis();
  }

  @Override
  public Kind kind() {
    return Kind.NOT_DELIVERED;
  }

  @Override
  public State state() {
    if (isOver()) {
      return State.RESOLVED;
    }
    if (troubledSinceMillis == delivery.changedAtMillis()) {
      return State.RAISED;
    }
    return delivery.state().isGivenUp() ? State.ESCALATED : State.UPDATED;
  }

  @Override
  public Severity severity() {
    if (isOver()) {
      return Severity.INFO;
    }
    return delivery.state().isGivenUp() ? Severity.CRITICAL : Severity.WARNING;
  }

  @Override
  public String location() {
    return delivery.location();
  }

  /** Nothing is ordered of what is phased out. */
  @Override
  public Lifecycle lifecycle() {
    return Lifecycle.ACTIVE;
  }

  @Override
  public String supplierId() {
    return delivery.supplierId();
  }

  @Override
  public long beganAtMillis() {
    return troubledSinceMillis;
  }

  @Override
  public boolean isOver() {
    return !delivery.state().isOpen() && !delivery.state().isGivenUp();
  }

  @Override
  public String name() {
    String order = "order " + MessageText.name(delivery.key().poNumber());
    return switch (delivery.kind()) {
      case ORDER, REMINDER -> order;
      case LINE_CANCELLATION -> "the cancellation of lines of " + order;
      case CANCELLATION -> "the cancellation of " + order;
    };
  }

  @Override
  public String event() {
    if (delivery.state().isGivenUp()) {
      return "was not delivered";
    }
    if (delivery.state().isOpen()) {
      return "can't be delivered yet";
    }
    return delivery.state() == DeliveryState.WITHDRAWN
        ? "need not be delivered any more"
        : "was delivered after all";
  }

  @Override
  public String sentence(ZoneId zone) {
    String reason = delivery.reason();
    return "%s to %s for %s %s (%s)%s"
        .formatted(
            name(),
            MessageText.name(delivery.supplierId()),
            MessageText.name(delivery.location()),
            event(),
            MessageText.name(delivery.key().channel()),
            reason == null ? "" : ": " + MessageText.line(reason, MAX_REASON));
  }

  @Override
  public String figures(ZoneId zone) {
    return "revision %d by %s, %d attempts, to be sent since %s"
        .formatted(
            delivery.key().revision(),
            MessageText.name(delivery.key().channel()),
            delivery.attempts(),
            MessageText.time(delivery.sinceMillis(), zone));
  }

  @Override
  public String advice() {
    if (delivery.state().isGivenUp()) {
      return "Tell the supplier, and mark it as sent; or mend it and send it again, or another way (dashboard, the order's page).";
    }
    if (delivery.state().isOpen()) {
      return "Mend what it says: it goes by itself then. Or send it another way (dashboard, the order's page).";
    }
    return "Nothing: nobody waits for it any more.";
  }
}
