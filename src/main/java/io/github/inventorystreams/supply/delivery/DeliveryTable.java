package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Deliveries by their keys, by their orders, and in their lanes. Used by one thread. */
final class DeliveryTable {
  private final ControlNumbers numbers;
  private final Map<DeliveryKey, Delivery> all = new LinkedHashMap<>();
  private final Map<String, List<DeliveryKey>> byOrder = new HashMap<>();
  private final Map<Lane.Id, Lane> lanes = new LinkedHashMap<>();

  DeliveryTable(ControlNumbers numbers) {
    this.numbers = numbers;
  }

  Collection<Delivery> all() {
    return all.values();
  }

  /** The lanes by turns: whose was longest ago comes first. */
  Map<Lane.Id, Lane> turns() {
    return lanes;
  }

  /** Another lane has had its turn since. */
  void hadItsTurn(Lane.Id id) {
    Lane lane = lanes.remove(id);
    if (lane != null) {
      lanes.put(id, lane);
    }
  }

  @Nullable Delivery find(DeliveryKey key) {
    return all.get(key);
  }

  /** The deliveries of an order, in the order in which they came. */
  List<Delivery> of(String poNumber) {
    List<Delivery> found = new ArrayList<>();
    for (DeliveryKey key : byOrder.getOrDefault(poNumber, List.of())) {
      @Nullable Delivery each = all.get(key);
      if (each != null) {
        found.add(each);
      }
    }
    return found;
  }

  /** The one among those of an order that began to wait last. */
  Optional<Delivery> latest(String poNumber, Predicate<Delivery> which) {
    Delivery latest = null;
    for (Delivery each : of(poNumber)) {
      if (which.test(each) && (latest == null || each.sinceMillis() >= latest.sinceMillis())) {
        latest = each;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Whether an order is still to be sent, by whichever way. */
  boolean isStillToGo(String poNumber) {
    return of(poNumber).stream()
        .anyMatch(each -> each.kind() == DocumentKind.ORDER && each.state().isOpen());
  }

  /** Whether its order was cancelled as a whole since. */
  boolean isCancelled(Delivery delivery) {
    return delivery.kind() != DocumentKind.CANCELLATION
        && of(delivery.key().poNumber()).stream()
            .anyMatch(
                each ->
                    each.kind() == DocumentKind.CANCELLATION
                        && each.key().revision() > delivery.key().revision());
  }

  boolean isOnItsWay(Delivery delivery) {
    return lane(delivery).isOnItsWay(delivery.key());
  }

  Lane lane(Delivery delivery) {
    return lanes.computeIfAbsent(
        new Lane.Id(delivery.key().channel(), delivery.supplierId()), id -> new Lane());
  }

  /** Keeps how a delivery stands; returns it. */
  Delivery put(Delivery delivery) {
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

  /** The same with a number for its document, if it has none. */
  Delivery numbered(Delivery delivery) {
    return delivery.controlNumber() == 0 ? put(delivery.numbered(numbers.next())) : delivery;
  }

  /** Whether the number of its document is the last one that was given. */
  boolean isLastNumber(Delivery delivery) {
    return numbers.isLast(delivery.controlNumber());
  }

  /** Forgets one that is not open. */
  void remove(DeliveryKey key) {
    all.remove(key);
    List<DeliveryKey> ofOrder = byOrder.get(key.poNumber());
    if (ofOrder != null && ofOrder.remove(key) && ofOrder.isEmpty()) {
      byOrder.remove(key.poNumber());
    }
  }
}
