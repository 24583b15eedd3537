package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Eleven are ordered and confirmed, and shipped as 4 and 7, as DESADV, 856 and DespatchAdvice do.
 */
class SplitShipmentTest {
  private static final String ANSWERS = Harness.TOPICS.supplierEvents();
  private static final String PO = "PO-S1-DC1-20260106-1";

  private static Harness ordered() {
    return new Harness()
        .put(
            Harness.TOPICS.skuSettings(),
            "A-1",
            "{\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\",\"min\":5,\"max\":11}")
        .tick("2026-01-05T00:00:00Z")
        .event(
            "c",
            "COUNT",
            "2026-01-05T08:00:00Z",
            "\"countedQuantity\":0,\"countedAt\":\"2026-01-05T08:00:00Z\"")
        .tick("2026-01-06T00:00:00Z");
  }

  private static String notice(String id, String day, long units) {
    return "{\"eventId\":\"%s\",\"type\":\"SHIPPING_NOTICE\",\"poNumber\":\"%s\",\"shippedAt\":\"%sT08:00:00Z\",\"lines\":[{\"line\":1,\"schedule\":[{\"quantity\":%d}]}]}"
        .formatted(id, PO, day, units);
  }

  private static String receipt(long units) {
    return "\"poNumber\":\"%s\",\"line\":1,\"quantity\":%d".formatted(PO, units);
  }

  private static String answer(String line) {
    return "{\"eventId\":\"a\",\"type\":\"CONFIRMATION\",\"poNumber\":\"%s\",\"status\":\"PARTIAL\",\"confirmedAt\":\"2026-01-06T08:00:00Z\",\"lines\":[{\"line\":1,\"status\":\"ACCEPTED\"%s}]}"
        .formatted(PO, line);
  }

  @Test
  void aSplitShipmentIsOneOrderAndIsClosedWhenAllHasCome() {
    try (Harness shop = ordered()) {
      assertThat(shop.orders())
          .singleElement()
          .satisfies(order -> assertThat(order.lines().get(0).quantity()).isEqualTo(11));
      shop.put(ANSWERS, "S1", answer(""))
          .put(ANSWERS, "S1", notice("N1", "2026-01-07", 4))
          .put(ANSWERS, "S1", notice("N1", "2026-01-07", 4))
          .tick("2026-01-07T12:00:00Z")
          .event("r1", "RESTOCK", "2026-01-08T08:00:00Z", receipt(4))
          .tick("2026-01-09T00:00:00Z")
          .tick("2026-01-10T00:00:00Z");
      assertThat(shop.levels().get("A-1@DC1").onOrder()).isEqualTo(7);
      List<PurchaseOrder> half = shop.orders();
      assertThat(half).extracting(PurchaseOrder::poNumber).containsOnly(PO);
      assertThat(half.get(half.size() - 1).status()).isEqualTo(OrderStatus.PARTLY_RECEIVED);

      shop.put(ANSWERS, "S1", notice("N2", "2026-01-10", 7))
          .event("r2", "RESTOCK", "2026-01-11T08:00:00Z", receipt(7))
          .tick("2026-01-12T00:00:00Z")
          .tick("2026-01-13T00:00:00Z");
      List<PurchaseOrder> all = shop.orders();
      assertThat(all).extracting(PurchaseOrder::poNumber).containsOnly(PO);
      PurchaseOrder closed = all.get(all.size() - 1);
      assertThat(closed.type()).isEqualTo(PurchaseOrder.Type.PO_CLOSED);
      assertThat(closed.status()).isEqualTo(OrderStatus.RECEIVED);
      assertThat(closed.lines().get(0).progress().shippedQuantity()).isEqualTo(11);
      assertThat(shop.levels().get("A-1@DC1").onOrder()).isZero();
      assertThat(shop.records(Harness.TOPICS.deadLetters())).isEmpty();
    }
  }

  @Test
  void aSubstituteThatWasNeverSeenIsInboundForABookOfItsOwn() {
    try (Harness shop = ordered()) {
      shop.put(ANSWERS, "S1", answer(",\"substituteSku\":\"Z-9\"")).tick("2026-01-06T12:00:00Z");

      Map<String, StockLevel> levels = shop.levels();
      assertThat(levels.get("Z-9@DC1").onOrder()).isEqualTo(11);
      assertThat(levels.get("A-1@DC1").onOrder()).isZero();
    }
  }
}
