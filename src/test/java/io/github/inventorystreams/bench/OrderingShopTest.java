package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.simulation.Orders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderingShopTest {
  private static final int SKUS = 40;
  private static final int DAYS = 60;

  private final OrderingShop shop = new OrderingShop(SKUS);

  @Test
  void isTheSameEveryTime() {
    assertThat(history(shop)).isEqualTo(history(new OrderingShop(SKUS)));
  }

  @Test
  void hasItsEventsInTheOrderOfTimeBeforeTheFirstReview() {
    List<StockEvent> events = history(shop);
    assertThat(events).extracting(StockEvent::atMillis).isSorted();
    assertThat(events.get(events.size() - 1).atMillis()).isLessThan(shop.dayStartMillis());
    assertThat(shop.events()).isEqualTo(events.size());
    assertThat(events.stream().map(event -> event.header().id())).doesNotHaveDuplicates();
  }

  @Test
  void sellsWhatItHas() {
    Map<String, Long> onHand = new HashMap<>();
    for (StockEvent event : history(shop)) {
      String sku = event.header().book().sku();
      if (event instanceof StockEvent.Count count) {
        onHand.put(sku, count.countedQuantity());
      } else if (event instanceof StockEvent.Restock restock) {
        onHand.merge(sku, restock.quantity(), Long::sum);
      } else if (event instanceof StockEvent.Sale sale) {
        assertThat(onHand.merge(sku, -sale.quantity(), Long::sum)).isNotNegative();
      }
    }
    assertThat(onHand).hasSize(SKUS);
  }

  @Test
  void eachSkuHasASupplier() {
    assertThat(shop.settings().skus()).hasSize(SKUS);
    assertThat(shop.settings().skus().get("SKU-00039").supplierId()).isEqualTo("supplier-0");
  }

  /** The lines of these orders are SKU-1 and SKU-2, wanted on 2025-01-20, the 15th day. */
  @Test
  void whatIsOrderedComesOnItsDay() {
    shop.order(Orders.order("PO-7", "2025-01-13T00:00:00Z", 5, 8));
    List<StockEvent> events = new ArrayList<>();
    for (int day = 1; day <= 14; day++) {
      shop.day(events::add);
    }
    assertThat(events).noneMatch(StockEvent.Restock.class::isInstance);
    shop.day(events::add);
    List<StockEvent.Restock> came =
        events.stream()
            .filter(StockEvent.Restock.class::isInstance)
            .map(StockEvent.Restock.class::cast)
            .toList();
    assertThat(came).extracting(StockEvent.Restock::quantity).containsExactly(5L, 8L);
    assertThat(came).extracting(StockEvent.Restock::line).containsExactly(1, 2);
    assertThat(came).extracting(StockEvent.Restock::poNumber).containsOnly("PO-7");
    assertThat(came)
        .extracting(restock -> restock.header().book().sku())
        .containsExactly("SKU-00001", "SKU-00002");
  }

  private static List<StockEvent> history(OrderingShop shop) {
    List<StockEvent> events = new ArrayList<>();
    shop.open(events::add);
    for (int day = 1; day <= DAYS; day++) {
      shop.pastDay(events::add);
    }
    shop.close(events::add);
    return events;
  }
}
