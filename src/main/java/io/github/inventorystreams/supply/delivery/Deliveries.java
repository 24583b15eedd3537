package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final RetryPolicy retries;
  private final UnaryOperator<String> channelOf;
  private final ControlNumbers numbers;
  private final Map<DeliveryKey, Delivery> all = new LinkedHashMap<>();
  private final Map<String, List<DeliveryKey>> byOrder = new HashMap<>();
  private final Map<Lane.Id, Lane> lanes = new LinkedHashMap<>();

  /**
   * Begins with none.
   *
   * @param channelOf the channel of a supplier
   */
  public Deliveries(RetryPolicy retries, UnaryOperator<String> channelOf, ControlNumbers numbers) {
    this.retries = retries;
    this.channelOf = channelOf;
    this.numbers = numbers;
  }

  /**
   * Takes over what was published before, in the order in which it began to wait. What never went
   * and waits for a channel that there is not, goes by the one that its supplier has now.
   *
   * @param isChannel whether there is a channel of this name
   */
  public List<Delivery> restore(
      Collection<Delivery> published, Predicate<String> isChannel, long nowMillis) {
    published.stream().sorted(Comparator.comparingLong(Delivery::sinceMillis)).forEach(this::put);
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : List.copyOf(all.values())) {
      String channel = channelOf.apply(each.supplierId());
      PackedOrder order = each.order();
      if (each.state() == DeliveryState.WAITING
          && order != null
          && !isChannel.test(each.key().channel())
          && !channel.equals(each.key().channel())) {
        changed.add(
            put(each.ended(DeliveryState.WITHDRAWN, "it goes another way", null, nowMillis)));
        DeliveryKey key = new DeliveryKey(each.key().poNumber(), each.key().revision(), channel);
        changed.add(
            put(Delivery.waiting(key, each.kind(), each.supplierId(), order, each.sinceMillis())));
      }
    }
    return changed;
  }

  /** Forgets what another process has taken over. */
  public void forget(Predicate<Delivery> gone) {
    List<Delivery> left = all.values().stream().filter(gone.negate()).toList();
    all.clear();
    byOrder.clear();
    lanes.clear();
    left.forEach(this::put);
  }

  public Collection<Delivery> all() {
    return all.values();
  }

  public Optional<Delivery> find(DeliveryKey key) {
    return Optional.ofNullable(all.get(key));
  }

  /** A revision of an order has come; the same one again changes nothing. */
  public List<Delivery> revised(PurchaseOrder order, PackedOrder packed, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    if (Errand.isAnswered(order)) {
      changed.addAll(acknowledged(order.poNumber(), nowMillis));
    }
    DocumentKind kind = Errand.of(order).orElse(null);
    if (kind == null || !isNews(order, kind)) {
      return changed;
    }
    if (kind == DocumentKind.CANCELLATION && !withdrawForCancellation(order, changed, nowMillis)) {
      return changed;
    }
    DeliveryKey key =
        new DeliveryKey(order.poNumber(), order.revision(), channelOf.apply(order.supplierId()));
    changed.add(put(Delivery.waiting(key, kind, order.supplierId(), packed, nowMillis)));
    return changed;
  }

  /** The supplier has said that the order is there, or has answered it. */
  public List<Delivery> acknowledged(String poNumber, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    for (Delivery each : of(poNumber)) {
      if (each.state() == DeliveryState.SENT && each.kind() != DocumentKind.CANCELLATION) {
        changed.add(put(each.ended(DeliveryState.ACKNOWLEDGED, null, null, nowMillis)));
      } else if (each.state().isOpen() && each.kind() == DocumentKind.REMINDER) {
        changed.add(
            put(each.ended(DeliveryState.WITHDRAWN, "the supplier has answered", null, nowMillis)));
      }
    }
    return changed;
  }

  /**
   * Something is asked for.
   *
   * @param order the revision in the request, read; {@code null} where it has none
   */
  public List<Delivery> requested(Request request, @Nullable PurchaseOrder order, long nowMillis) {
    if (order == null) {
      return acknowledged(request.poNumber(), nowMillis);
    }
    String usual = channelOf.apply(order.supplierId());
    return switch (request.action()) {
      case RESEND -> sendBy(request, order, latestChannel(order, usual), nowMillis);
      case SEND_BY ->
          sendBy(request, order, request.channel() == null ? usual : request.channel(), nowMillis);
      case MARK_SENT -> markSent(request, order, latestChannel(order, usual), nowMillis);
      case ACKNOWLEDGE -> acknowledged(order.poNumber(), nowMillis);
    };
  }

  /** The documents whose turn it is, at most so many; each is on its way until {@link #done}. */
  public List<Delivery> due(int most, long nowMillis) {
    List<Delivery> due = new ArrayList<>();
    for (Lane lane : lanes.values()) {
      if (due.size() == most) {
        break;
      }
      DeliveryKey key = lane.begin(nowMillis);
      Delivery next = key == null ? null : all.get(key);
      if (next != null) {
        due.add(next.controlNumber() == 0 ? put(next.numbered(numbers.next())) : next);
      }
    }
    return due;
  }

  /**
   * An attempt has ended.
   *
   * @param tried as it was published when it was attempted, or as it was due if it never was
   */
  public List<Delivery> done(Delivery tried, Attempt attempt, long nowMillis) {
    Delivery known = all.get(tried.key());
    if (known == null) {
      return List.of();
    }
    Lane lane = lane(known);
    if (!known.state().isOpen()) {
      // It was withdrawn while it was on its way: what was sent can't be taken back.
      lane.works();
      return attempt instanceof Attempt.Taken taken
          ? List.of(
              put(tried.ended(DeliveryState.SENT, known.reason(), taken.messageId(), nowMillis)))
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
    return List.of(put(after));
  }

  private Delivery failed(Lane lane, Delivery tried, Attempt.Failed failed, long nowMillis) {
    Duration pause = retries.pause(lane.fails(), failed.waitAtLeast());
    lane.waitUntil(nowMillis + pause.toMillis());
    return nowMillis - tried.sinceMillis() >= retries.giveUpAfter().toMillis()
        ? tried.ended(DeliveryState.FAILED, failed.reason(), null, nowMillis)
        : tried.heldUp(failed.reason(), nowMillis);
  }

  private boolean isNews(PurchaseOrder order, DocumentKind kind) {
    List<Delivery> known = of(order.poNumber());
    boolean told = known.stream().anyMatch(each -> each.key().revision() == order.revision());
    return !told
        && (kind != DocumentKind.REMINDER || known.stream().anyMatch(Deliveries::isDeliveredOrder));
  }

  /** Returns whether the supplier may know of the order, so that he has to be told. */
  private boolean withdrawForCancellation(
      PurchaseOrder order, List<Delivery> changed, long nowMillis) {
    boolean known = false;
    for (Delivery each : of(order.poNumber())) {
      known |=
          each.kind() == DocumentKind.ORDER
              && each.state() != DeliveryState.WAITING
              && each.state() != DeliveryState.WITHDRAWN;
      if (each.state().isOpen()) {
        changed.add(
            put(each.ended(DeliveryState.WITHDRAWN, "the order is cancelled", null, nowMillis)));
      }
    }
    return known;
  }

  private List<Delivery> sendBy(
      Request request, PurchaseOrder order, String channel, long nowMillis) {
    List<Delivery> changed = new ArrayList<>();
    DeliveryKey key = new DeliveryKey(order.poNumber(), order.revision(), channel);
    for (Delivery each : of(order.poNumber())) {
      if (each.state().isOpen() && !each.key().equals(key)) {
        changed.add(
            put(
                each.ended(DeliveryState.WITHDRAWN, "it goes another way", null, nowMillis)
                    .askedBy(request.by())));
      }
    }
    Delivery known = all.get(key);
    if (known != null && known.state().isOpen()) {
      lane(known).hurry();
      return changed;
    }
    DocumentKind kind = known == null ? Errand.of(order).orElse(DocumentKind.ORDER) : known.kind();
    changed.add(
        put(
            Delivery.waiting(key, kind, order.supplierId(), packed(request), nowMillis)
                .askedBy(request.by())));
    return changed;
  }

  private List<Delivery> markSent(
      Request request, PurchaseOrder order, String channel, long nowMillis) {
    DeliveryKey key = new DeliveryKey(order.poNumber(), order.revision(), channel);
    Delivery known = all.get(key);
    if (known != null && known.state().isDelivered()) {
      return List.of();
    }
    Delivery marked =
        known == null
            ? Delivery.waiting(
                key, DocumentKind.ORDER, order.supplierId(), packed(request), nowMillis)
            : known;
    return List.of(
        put(
            marked
                .ended(DeliveryState.SENT, "sent by hand", null, nowMillis)
                .askedBy(request.by())));
  }

  private static PackedOrder packed(Request request) {
    return Objects.requireNonNull(request.order(), "the order of a request that has one");
  }

  /** The channel that the order's revision went by last. */
  private String latestChannel(PurchaseOrder order, String usual) {
    String channel = usual;
    for (Delivery each : of(order.poNumber())) {
      if (each.key().revision() == order.revision() && each.state() != DeliveryState.WITHDRAWN) {
        channel = each.key().channel();
      }
    }
    return channel;
  }

  private static boolean isDeliveredOrder(Delivery delivery) {
    return delivery.kind() == DocumentKind.ORDER && delivery.state().isDelivered();
  }

  private List<Delivery> of(String poNumber) {
    List<Delivery> found = new ArrayList<>();
    for (DeliveryKey key : byOrder.getOrDefault(poNumber, List.of())) {
      @Nullable Delivery each = all.get(key);
      if (each != null) {
        found.add(each);
      }
    }
    return found;
  }

  private Lane lane(Delivery delivery) {
    return lanes.computeIfAbsent(
        new Lane.Id(delivery.key().channel(), delivery.supplierId()), id -> new Lane());
  }

  private Delivery put(Delivery delivery) {
    numbers.given(delivery.controlNumber());
    if (all.put(delivery.key(), delivery) == null) {
      byOrder
          .computeIfAbsent(delivery.key().poNumber(), number -> new ArrayList<>())
          .add(delivery.key());
    }
    Lane lane = lane(delivery);
    if (!delivery.state().isOpen()) {
      lane.remove(delivery.key());
    } else if (!lane.has(delivery.key())) {
      lane.add(delivery.key());
    }
    return delivery;
  }
}
