package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one partition on their way. Each method returns what has changed, to be
 * published; used by one thread.
 */
public final class Deliveries {
  private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofMinutes(1);

  /** A partner who takes nothing for longer needs somebody who looks after it. */
  private static final Duration PASSES_BY_ITSELF = Duration.ofMinutes(30);

  private final RetryPolicy retries;
  private final UnaryOperator<String> channelOf;
  private final Predicate<String> isChannel;
  private final DeliveryTable table;
  private final AskedDeliveries asked;

  /**
   * Begins with none.
   *
   * @param channelOf the channel of a supplier
   * @param isChannel whether there is a channel of this name
   */
  public Deliveries(
      RetryPolicy retries,
      UnaryOperator<String> channelOf,
      Predicate<String> isChannel,
      ControlNumbers numbers) {
    this.retries = retries;
    this.channelOf = channelOf;
    this.isChannel = isChannel;
    this.table = new DeliveryTable(numbers);
    this.asked = new AskedDeliveries(table, channelOf);
  }

  /**
   * Takes over what was published before, in the order in which it began to wait. What never went
   * and waits for a channel that there is not, goes by the one that its supplier has now. The time
   * in which nobody tried to send anything does not count towards giving up.
   */
  public List<Delivery> restore(Collection<Delivery> published, long nowMillis) {
    published.stream().sorted(Comparator.comparingLong(Delivery::sinceMillis)).forEach(table::put);
    long lastMillis =
        published.stream().mapToLong(Delivery::changedAtMillis).max().orElse(nowMillis);
    long untriedMillis = Math.max(0, nowMillis - lastMillis);
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : List.copyOf(table.all())) {
      if (each.state() == DeliveryState.ATTEMPTED && each.reason() != null) {
        Long troubledSince = each.troubledSinceMillis();
        long failsSinceMillis =
            troubledSince == null
                ? each.changedAtMillis()
                : Math.max(troubledSince, each.sinceMillis());
        table.lane(each).failsSince(Math.min(nowMillis, failsSinceMillis + untriedMillis));
      }
      if (each.state().isOpen() && table.isCancelled(each)) {
        // Another process has begun to send it when it had lost its partition.
        changed.add(table.put(each.withdrawn(Delivery.CANCELLED, nowMillis)));
        continue;
      }
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
                    .after(each)
                    .with(each.asked())
                    .tracedBy(each.trace())));
      }
    }
    return changed;
  }

  /**
   * Forgets what came to its end long ago, of orders that nobody knows any more; returns it. The
   * document with the last number stays, so that no number is given twice.
   *
   * @param isOrder whether there is an order of this number
   * @param beforeMillis what has changed since stays
   */
  public List<DeliveryKey> forget(Predicate<String> isOrder, long beforeMillis) {
    List<DeliveryKey> gone =
        table.all().stream()
            .filter(each -> !each.state().isOpen() && !each.state().isGivenUp())
            .filter(each -> each.changedAtMillis() < beforeMillis && !table.isLastNumber(each))
            .map(Delivery::key)
            .filter(key -> !isOrder.test(key.poNumber()))
            .toList();
    gone.forEach(table::remove);
    return gone;
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
      changed.addAll(
          acknowledged(
              order.poNumber(), Errand.answeredBy(order), each -> !isAskedAgain(each), nowMillis));
    }
    boolean mayBeKnown =
        table.of(order.poNumber()).stream()
            .anyMatch(each -> mayHaveGone(each) || each.isRepeated());
    if (order.type() == PurchaseOrder.Type.PO_CLOSED) {
      changed.addAll(withdrawn(order, Delivery.OVER, mayBeKnown, nowMillis));
    }
    DocumentKind kind = Errand.of(order).orElse(null);
    if (kind == null || !isNews(order, kind)) {
      return changed;
    }
    DeliveryKey key = new DeliveryKey(order.poNumber(), order.revision(), channel(order));
    if (kind == DocumentKind.CANCELLATION) {
      changed.addAll(withdrawn(order, Delivery.CANCELLED, false, nowMillis));
    }
    if (kind.isCancellation() && !mayBeKnown && !table.isStillToGo(order.poNumber())) {
      return changed;
    }
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
   * @param means whether it is said of a document that is open, too
   */
  private List<Delivery> acknowledged(
      String poNumber, String by, Predicate<Delivery> means, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : table.of(poNumber)) {
      if (hasArrived(each) && (!each.state().isOpen() || means.test(each))) {
        changed.add(table.put(each.acknowledged(by, nowMillis)));
      } else if (each.state().isOpen() && each.kind() == DocumentKind.REMINDER) {
        changed.add(table.put(each.withdrawn("the supplier has answered", nowMillis)));
      }
    }
    return changed;
  }

  /** Also of what was given up: he has it from somebody, and nobody has to look after it. */
  private boolean hasArrived(Delivery acknowledged) {
    return switch (acknowledged.kind()) {
      case ORDER ->
          acknowledged.state() == DeliveryState.SENT
              || acknowledged.state() == DeliveryState.FAILED
              || acknowledged.state() == DeliveryState.ATTEMPTED
              || isOnItsWay(acknowledged);
      case REMINDER ->
          acknowledged.state() == DeliveryState.SENT
              || acknowledged.state() == DeliveryState.FAILED;
      case CANCELLATION, LINE_CANCELLATION -> false;
    };
  }

  private boolean isOnItsWay(Delivery delivery) {
    return delivery.state().isOpen() && table.isOnItsWay(delivery);
  }

  /** A revision of the order shows answers of before, too, and they do not mean what goes again. */
  private static boolean isAskedAgain(Delivery delivery) {
    Delivery.Asked asked = delivery.asked();
    return asked != null && asked.again();
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
      case ACKNOWLEDGE -> acknowledged(request.poNumber(), request.by(), any -> true, nowMillis);
      case REJECT -> asked.rejected(request, nowMillis);
    };
  }

  private static PurchaseOrder sendable(@Nullable PurchaseOrder order) {
    return Objects.requireNonNull(order, "the order of a request to send it");
  }

  /**
   * The documents whose turn it is; each is on its way until {@link #done}.
   *
   * @param room how many more a channel takes at once
   */
  public List<Delivery> due(ToIntFunction<String> room, long nowMillis) {
    List<Delivery> due = new ArrayList<>();
    Map<String, Integer> left = new HashMap<>();
    List<Lane.Id> begun = new ArrayList<>();
    table
        .turns()
        .forEach(
            (id, lane) -> {
              int free = left.computeIfAbsent(id.channel(), room::applyAsInt);
              DeliveryKey key = free > 0 ? lane.begin(this::mayGo, nowMillis) : null;
              Delivery next = key == null ? null : table.find(key);
              if (next != null) {
                due.add(next);
                begun.add(id);
                left.put(id.channel(), free - 1);
              }
            });
    begun.forEach(table::hadItsTurn);
    due.replaceAll(table::numbered);
    return due;
  }

  /** That lines are not wanted does not overtake the order, where that lacks something. */
  private boolean mayGo(DeliveryKey key) {
    Delivery next = table.find(key);
    return next == null
        || next.kind() != DocumentKind.LINE_CANCELLATION
        || !table.isStillToGo(key.poNumber());
  }

  /**
   * An attempt has ended.
   *
   * @param sent as it was published when it was attempted, or as it was due if it never was
   */
  public List<Delivery> done(Delivery sent, Attempt attempt, long nowMillis) {
    Lane lane = table.lane(sent);
    lane.end(sent.key());
    if (attempt instanceof Attempt.CalledBack) {
      return List.of();
    }
    if (attempt instanceof Attempt.Failed failed) {
      Duration pause = retries.pause(lane.fails(nowMillis), failed.waitAtLeast());
      lane.waitUntil(nowMillis + pause.toMillis());
    } else if (attempt instanceof Attempt.Incomplete) {
      lane.holdUp(sent.key(), nowMillis + BEFORE_LOOKING_AGAIN.toMillis());
    } else if (!(attempt instanceof Attempt.Needless)) {
      lane.works();
    }
    Delivery known = table.find(sent.key());
    if (known == null) {
      return List.of();
    }
    return known.state().isOpen()
        ? ended(known, sent, attempt, nowMillis)
        : endedLate(known, sent, attempt, nowMillis);
  }

  private List<Delivery> ended(Delivery known, Delivery sent, Attempt attempt, long nowMillis) {
    // Somebody may have asked for it while it was on its way.
    Delivery tried = sent.with(known.asked());
    Delivery after;
    if (attempt instanceof Attempt.Taken taken) {
      after = tried.ended(DeliveryState.SENT, null, taken.messageId(), nowMillis);
    } else if (attempt instanceof Attempt.Refused refused) {
      after = tried.ended(DeliveryState.FAILED, refused.reason(), null, nowMillis);
    } else if (attempt instanceof Attempt.Needless needless) {
      after = tried.ended(DeliveryState.WITHDRAWN, needless.reason(), null, nowMillis);
    } else if (attempt instanceof Attempt.Failed failed) {
      after = failed(tried, failed, nowMillis);
    } else {
      String reason = ((Attempt.Incomplete) attempt).reason();
      if (reason.equals(known.reason())) {
        return List.of();
      }
      after = known.heldUp(reason, nowMillis);
    }
    return List.of(table.put(after));
  }

  /** It was withdrawn, acknowledged or rejected while it was on its way. */
  private List<Delivery> endedLate(Delivery known, Delivery sent, Attempt attempt, long nowMillis) {
    if (sent.attempts() == known.attempts()) {
      return List.of();
    }
    String messageId = attempt instanceof Attempt.Taken taken ? taken.messageId() : null;
    Delivery tried = known.tried(sent, messageId);
    // What was sent can't be taken back.
    boolean hasGone = attempt instanceof Attempt.Taken && known.state() == DeliveryState.WITHDRAWN;
    return List.of(
        table.put(
            hasGone
                ? tried.ended(DeliveryState.SENT, known.reason(), messageId, nowMillis)
                : tried));
  }

  private Delivery failed(Delivery tried, Attempt.Failed failed, long nowMillis) {
    long triedForMillis =
        nowMillis - Math.max(tried.sinceMillis(), table.lane(tried).failingSinceMillis());
    if (triedForMillis >= retries.giveUpAfter().toMillis()) {
      return tried.ended(DeliveryState.FAILED, failed.reason(), null, nowMillis);
    }
    return triedForMillis >= PASSES_BY_ITSELF.toMillis()
        ? tried.heldUp(failed.reason(), nowMillis)
        : tried.notTaken(failed.reason(), nowMillis);
  }

  private boolean isNews(PurchaseOrder order, DocumentKind kind) {
    List<Delivery> known = table.of(order.poNumber());
    if (known.stream().anyMatch(each -> each.key().revision() == order.revision())) {
      return false;
    }
    return switch (kind) {
      case ORDER, CANCELLATION -> true;
      case REMINDER -> known.stream().anyMatch(Deliveries::isDeliveredOrder);
      // All later revisions show the cancelled lines as well.
      case LINE_CANCELLATION -> known.stream().noneMatch(each -> each.kind().isCancellation());
    };
  }

  /**
   * Nobody needs what is still to be sent of an order that is over, or was given up.
   *
   * @param withoutLines whether the supplier still has to know which lines are not wanted
   */
  private List<Delivery> withdrawn(
      PurchaseOrder order, String why, boolean withoutLines, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : table.of(order.poNumber())) {
      boolean stillNeeded =
          each.kind() == DocumentKind.CANCELLATION
              || (withoutLines && each.kind() == DocumentKind.LINE_CANCELLATION);
      if (!stillNeeded && (each.state().isOpen() || each.state().isGivenUp())) {
        changed.add(table.put(each.withdrawn(why, nowMillis)));
      }
    }
    return changed;
  }

  /** Whether the supplier may know of an order by it, so that he has to be told. */
  private boolean mayHaveGone(Delivery delivery) {
    return delivery.kind() == DocumentKind.ORDER
        && (delivery.mayHaveGone() || isOnItsWay(delivery));
  }

  /** What is said of an order goes the way that the order went last, and behind it. */
  private String channel(PurchaseOrder order) {
    return table
        .latest(order.poNumber(), each -> mayHaveGone(each) && isChannel.test(each.key().channel()))
        .map(each -> each.key().channel())
        .orElseGet(() -> channelOf.apply(order.supplierId()));
  }

  private static boolean isDeliveredOrder(Delivery delivery) {
    return delivery.kind() == DocumentKind.ORDER && delivery.state().isDelivered();
  }
}
