package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.util.ArrayList;
import java.util.List;

/**
 * The deliveries that a line can expect by the answer and the notices together: the notices' units
 * first, then the rest of what was promised. A notice takes its units from the promise, the
 * earliest day first; one that names no day keeps the promised one.
 *
 * @param quantity units that will come in all
 * @param deliveries what will come when
 */
record Promises(long quantity, List<Delivery> deliveries) {

  /**
   * @param promised units by the answer, or by the order where there is none
   */
  static Promises of(Line line, long promised, LineAnswer answer, List<Shipment> shipments) {
    long shipped = shipments.stream().mapToLong(Shipment::quantity).sum();
    boolean ended = shipments.stream().anyMatch(each -> isEnd(each, answer));
    boolean whole = shipments.stream().anyMatch(Shipment::whole);
    long quantity = ended && !whole ? shipped : Math.max(promised, shipped);
    if (quantity == 0) {
      return new Promises(0, List.of());
    }
    if (shipped == 0) {
      return new Promises(quantity, answer.schedule());
    }
    List<Delivery> rest =
        answer.schedule().isEmpty()
            ? List.of(new Delivery(promised, line.requestedDelivery()))
            : answer.schedule().stream().sorted(Delivery.BY_DAY).toList();
    return new Promises(quantity, deliveries(quantity, shipped, shipments, new Promised(rest)));
  }

  /** Whether nothing follows a notice: unless the supplier has answered anew since. */
  private static boolean isEnd(Shipment shipment, LineAnswer answer) {
    Long answeredAtMillis = answer.saidAtMillis();
    return shipment.last()
        && (answeredAtMillis == null || shipment.shippedAtMillis() >= answeredAtMillis);
  }

  private static List<Delivery> deliveries(
      long quantity, long shipped, List<Shipment> shipments, Promised promised) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Shipment shipment : shipments) {
      for (Delivery part : shipment.schedule()) {
        List<Delivery> taken = promised.take(part.quantity());
        if (part.deliveryDate() == null) {
          deliveries.addAll(taken);
        } else {
          deliveries.add(part);
        }
      }
    }
    deliveries.sort(Delivery.BY_DAY);
    deliveries.addAll(promised.take(quantity - shipped));
    return deliveries;
  }

  /** A promise from which units are taken, the first ones first. */
  private static final class Promised {
    private final List<Delivery> left;

    Promised(List<Delivery> deliveries) {
      this.left = new ArrayList<>(deliveries);
    }

    /** So many units with the days they were promised for; what was not promised has none. */
    List<Delivery> take(long quantity) {
      List<Delivery> taken = new ArrayList<>();
      long missing = quantity;
      while (missing > 0 && !left.isEmpty()) {
        Delivery first = left.remove(0);
        long used = Math.min(missing, first.quantity());
        if (used < first.quantity()) {
          left.add(0, new Delivery(first.quantity() - used, first.deliveryDate()));
        }
        if (used > 0) {
          taken.add(new Delivery(used, first.deliveryDate()));
        }
        missing -= used;
      }
      if (missing > 0) {
        taken.add(new Delivery(missing, null));
      }
      return taken;
    }
  }
}
