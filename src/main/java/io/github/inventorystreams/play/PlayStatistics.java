package io.github.inventorystreams.play;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.simulation.Ledger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of which the figures of a play are made. */
final class PlayStatistics {
  private final Map<String, Long> eventsByType = new TreeMap<>();
  private final Ledger ledger = new Ledger();
  private long events;
  private long warningsRaised;
  private long warningsResolved;
  private long purchaseOrders;
  private long unitsOrdered;

  void published(StockEvent event) {
    events++;
    eventsByType.merge(event.typeName(), 1L, Long::sum);
    ledger.apply(event);
  }

  void warnings(List<LowStockWarning> warnings) {
    for (LowStockWarning warning : warnings) {
      if (warning.state() == LowStockWarning.State.RAISED) {
        warningsRaised++;
      } else if (warning.state() == LowStockWarning.State.RESOLVED) {
        warningsResolved++;
      }
    }
  }

  void orders(List<PurchaseOrder> orders) {
    for (PurchaseOrder order : orders) {
      purchaseOrders++;
      unitsOrdered += order.lines().stream().mapToLong(PurchaseOrder.Line::quantity).sum();
    }
  }

  long events() {
    return events;
  }

  PlayFigures figures() {
    return new PlayFigures(
        eventsByType,
        warningsRaised,
        warningsResolved,
        purchaseOrders,
        unitsOrdered,
        ledger.fillRate(),
        true);
  }
}
