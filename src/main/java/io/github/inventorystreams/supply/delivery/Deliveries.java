package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All documents that one process is responsible for. Each method returns what has changed, to be
 * published; used by one thread.
 */
public final class Deliveries {
  private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofMinutes(1);

  /** A partner who takes nothing for longer needs somebody who looks after it. */
  private static final Duration PASSES_BY_ITSELF = Duration.ofMinutes(30);

  private final RetryPolicy retries;
  private final UnaryOperator<String> channelOf;
  private final DeliveryTable table;
  private final AskedDeliveries asked;

  /**
   * Begins with none.
   *
   * @param channelOf the channel of a supplier
   */
  public Deliveries(RetryPolicy retries, UnaryOperator<String> channelOf, ControlNumbers numbers) {
    this.retries = retries;
    this.channelOf = channelOf;
    this.table = new DeliveryTable(numbers);
    this.asked = new AskedDeliveries(table, channelOf);
  }

  /**
   * Takes over what was published before, in the order in which it began to wait. What never went
   * and waits for a channel that there is not, goes by the one that its supplier has now.
   *
   * @param isChannel whether there is a channel of this name
   */
  public List<Delivery> restore(
      Collection<Delivery> published, Predicate<String> isChannel, long nowMillis) {
    published.stream().sorted(Comparator.comparingLong(Delivery::sinceMillis)).forEach(table::put);
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : List.copyOf(table.all())) {
      String channel = channelOf.apply(each.supplierId());
      PackedOrder order = each.order();
      if (each.state() == DeliveryState.WAITING
          && order != null
          && !isChannel.test(each.key().channel())
          && !channel.equals(each.key().channel())) {
        changed.add(table.put(each.withdrawn(Delivery.ANOTHER_WAY, nowMillis)));
        DeliveryKey key = new DeliveryKey(each.key().poNumber(), each.key().revision(), channel);
        changed.add(
            table.put(
                Delivery.waiting(
                        key,
                        each.kind(),
                        each.supplierId(),
                        each.location(),
                        order,
                        each.sinceMillis())
                    .tracedBy(each.trace())));
      }
    }
    return changed;
  }

  /** Forgets what another process has taken over. */
  public void forget(Predicate<Delivery> gone) {
    table.forget(gone);
  }

  public Collection<Delivery> all() {
    return table.all();
  }

  public Optional<Delivery> find(DeliveryKey key) {
    return Optional.ofNullable(table.find(key));
  }

  /**
   * A revision of an order has come; the same one again changes nothing.
   *
   * @param trace of its record, or {@code null}
   */
  public List<Delivery> revised(
      PurchaseOrder order, PackedOrder packed, @Nullable TraceContext trace, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    if (Errand.isAnswered(order)) {
      changed.addAll(acknowledged(order.poNumber(), Errand.answeredBy(order), nowMillis));
    }
    if (order.type() == PurchaseOrder.Type.PO_CLOSED) {
      changed.addAll(withdrawn(order, "the order is over", nowMillis));
    }
    DocumentKind kind = Errand.of(order).orElse(null);
    if (kind == null || !isNews(order, kind)) {
      return changed;
    }
    if (kind == DocumentKind.CANCELLATION) {
      boolean isKnown = mayHaveGone(order);
      changed.addAll(withdrawn(order, "the order is cancelled", nowMillis));
      if (!isKnown) {
        return changed;
      }
    }
    DeliveryKey key =
        new DeliveryKey(order.poNumber(), order.revision(), channelOf.apply(order.supplierId()));
    changed.add(
        table.put(
            Delivery.waiting(key, kind, order.supplierId(), order.location(), packed, nowMillis)
                .tracedBy(trace)));
    return changed;
  }

  /**
   * The supplier has said that the order is there, or has answered it.
   *
   * @param by himself, or who has recorded it for him
   */
  private List<Delivery> acknowledged(String poNumber, String by, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : table.of(poNumber)) {
      if (hasArrived(each)) {
        changed.add(table.put(each.acknowledged(by, nowMillis)));
      } else if (each.state().isOpen() && each.kind() == DocumentKind.REMINDER) {
        changed.add(table.put(each.withdrawn("the supplier has answered", nowMillis)));
      }
    }
    return changed;
  }

  /** Also of what was given up: he has it from somebody, and nobody has to look after it. */
  private static boolean hasArrived(Delivery acknowledged) {
    return acknowledged.kind() != DocumentKind.CANCELLATION
        && (acknowledged.state() == DeliveryState.SENT
            || acknowledged.state() == DeliveryState.FAILED);
  }

  /**
   * Something is asked for.
   *
   * @param order the revision in the request, read; {@code null} where it has none
   */
  public List<Delivery> requested(Request request, @Nullable PurchaseOrder order, long nowMillis) {
    return switch (request.action()) {
      case RESEND -> asked.resend(request, sendable(order), nowMillis);
      case SEND_BY -> asked.sendBy(request, sendable(order), nowMillis);
      case MARK_SENT -> asked.markSent(request, sendable(order), nowMillis);
      case ACKNOWLEDGE -> acknowledged(request.poNumber(), request.by(), nowMillis);
      case REJECT -> asked.rejected(request, nowMillis);
    };
  }

  private static PurchaseOrder sendable(@Nullable PurchaseOrder order) {
    return Objects.requireNonNull(order, "the order of a request to send it");
  }

  /** The documents whose turn it is, at most so many; each is on its way until {@link #done}. */
  public List<Delivery> due(int most, long nowMillis) {
    List<Delivery> due = new ArrayList<>();
    for (Lane lane : table.lanes()) {
      if (due.size() == most) {
        break;
      }
      DeliveryKey key = lane.begin(nowMillis);
      Delivery next = key == null ? null : table.find(key);
      if (next != null) {
        due.add(table.numbered(next));
      }
    }
    return due;
  }

  /**
   * An attempt has ended.
   *
   * @param sent as it was published when it was attempted, or as it was due if it never was
   */
  public List<Delivery> done(Delivery sent, Attempt attempt, long nowMillis) {
    Delivery known = table.find(sent.key());
    if (known == null) {
      return List.of();
    }
    // Somebody may have asked for it while it was on its way.
    Delivery tried = sent.with(known.asked());
    Lane lane = table.lane(known);
    if (!known.state().isOpen()) {
      // It was withdrawn while it was on its way: what was sent can't be taken back.
      lane.works();
      return attempt instanceof Attempt.Taken taken && known.state() != DeliveryState.FAILED
          ? List.of(
              table.put(
                  tried.ended(DeliveryState.SENT, known.reason(), taken.messageId(), nowMillis)))
          : List.of();
    }
    Delivery after;
    if (attempt instanceof Attempt.Taken taken) {
      lane.works();
      after = tried.ended(DeliveryState.SENT, null, taken.messageId(), nowMillis);
    } else if (attempt instanceof Attempt.Refused refused) {
      lane.works();
      after = tried.ended(DeliveryState.FAILED, refused.reason(), null, nowMillis);
    } else if (attempt instanceof Attempt.Needless needless) {
      lane.works();
      after = tried.ended(DeliveryState.WITHDRAWN, needless.reason(), null, nowMillis);
    } else if (attempt instanceof Attempt.Failed failed) {
      after = failed(lane, tried, failed, nowMillis);
    } else {
      String reason = ((Attempt.Incomplete) attempt).reason();
      lane.holdUp(tried.key(), nowMillis + BEFORE_LOOKING_AGAIN.toMillis());
      if (reason.equals(known.reason())) {
        return List.of();
      }
      after = known.heldUp(reason, nowMillis);
    }
    return List.of(table.put(after));
  }

  private Delivery failed(Lane lane, Delivery tried, Attempt.Failed failed, long nowMillis) {
    Duration pause = retries.pause(lane.fails(), failed.waitAtLeast());
    lane.waitUntil(nowMillis + pause.toMillis());
    long triedForMillis = nowMillis - tried.sinceMillis();
    if (triedForMillis >= retries.giveUpAfter().toMillis()) {
      return tried.ended(DeliveryState.FAILED, failed.reason(), null, nowMillis);
    }
    return triedForMillis >= PASSES_BY_ITSELF.toMillis()
        ? tried.heldUp(failed.reason(), nowMillis)
        : tried.notTaken(failed.reason(), nowMillis);
  }

  private boolean isNews(PurchaseOrder order, DocumentKind kind) {
    List<Delivery> known = table.of(order.poNumber());
    boolean told = known.stream().anyMatch(each -> each.key().revision() == order.revision());
    return !told
        && (kind != DocumentKind.REMINDER || known.stream().anyMatch(Deliveries::isDeliveredOrder));
  }

  /** Nobody needs what is still to be sent of an order that is over, or was given up. */
  private List<Delivery> withdrawn(PurchaseOrder order, String why, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : table.of(order.poNumber())) {
      if (each.kind() != DocumentKind.CANCELLATION
          && (each.state().isOpen() || each.state().isGivenUp())) {
        changed.add(table.put(each.withdrawn(why, nowMillis)));
      }
    }
    return changed;
  }

  /** Whether the supplier may know of an order, so that he has to be told. */
  private boolean mayHaveGone(PurchaseOrder order) {
    return table.of(order.poNumber()).stream()
        .anyMatch(
            each ->
                each.kind() == DocumentKind.ORDER
                    && each.state() != DeliveryState.WAITING
                    && each.state() != DeliveryState.WITHDRAWN);
  }

  private static boolean isDeliveredOrder(Delivery delivery) {
    return delivery.kind() == DocumentKind.ORDER && delivery.state().isDelivered();
  }
}
