package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.json.EventMapping;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.MissingIdentity;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * A till that tells cheese in kilograms and shelves in pieces. The book counts cheese in grams, and
 * it is bought in packs of half a kilogram for 12.99 a kilogram.
 */
class WeightGoodsTest {
  private static final String TILL = Harness.TOPICS.stockEvents().get(0);

  private static final EventMapping MAPPING =
      EventMapping.parse(
              """
          {"topic": "stock-events",
           "tables": {"steps": {"file": "factors.csv", "key": "sku", "value": "factor"}},
           "event": {"type": "/type", "source": "till", "eventId": "/id", "sku": "/sku",
                     "location": "DC1", "occurredAt": "/at", "countedAt": "/at", "poNumber": "/po",
                     "quantity": {"path": "/quantity",
                                  "factor": {"path": "/sku", "table": "steps", "default": 1}},
                     "countedQuantity": {"path": "/counted",
                                  "factor": {"path": "/sku", "table": "steps", "default": 1}}}}
          """)
          .with((table, sku) -> sku.equals("CHEESE") ? "1000" : null);

  private static final String CHEESE =
      "{\"policy\":\"MIN_MAX\",\"min\":5000,\"max\":15000,\"suppliers\":[{\"supplierId\":\"S1\",\"unitCost\":\"0.01299\",\"packSize\":500,\"purchaseUnit\":\"KG\",\"unitsPerPurchaseUnit\":1000}]}";

  @Test
  void kilogramsAreBookedInGramsAndOrderedInKilograms() {
    try (Harness shop = shop()) {
      shop.put(Harness.TOPICS.skuSettings(), "CHEESE", CHEESE)
          .tick("2026-01-05T00:00:00Z")
          .put(TILL, "k", said("COUNT", "CHEESE", "2026-01-05T08:00:00Z", "\"counted\":4.0"))
          .put(TILL, "k", said("SALE", "CHEESE", "2026-01-05T09:00:00Z", "\"quantity\":1.5"));
      assertThat(shop.levels().get("CHEESE@DC1").onHand()).isEqualTo(2_500);

      shop.tick("2026-01-06T00:00:00Z");
      byte[] published = shop.values(Harness.TOPICS.purchaseOrders()).get(0);
      PurchaseOrder order = shop.reader.purchaseOrder(published);
      PurchaseOrder.Line line = order.lines().get(0);
      assertThat(line.quantity()).isEqualTo(12_500);
      assertThat(line.purchaseUnit()).isEqualTo(new PurchaseUnit("KG", 1_000));
      assertThat(new String(published, UTF_8)).contains("\"purchaseQuantity\":\"12.5\"");
      assertThat(order.totalValue()).isEqualByComparingTo("162.375");

      String receipt = "\"quantity\":\"12.500\",\"po\":\"%s\"".formatted(order.poNumber());
      shop.put(TILL, "k", said("RESTOCK", "CHEESE", "2026-01-12T08:00:00Z", receipt))
          .tick("2026-01-13T00:00:00Z");
      assertThat(shop.levels().get("CHEESE@DC1"))
          .satisfies(level -> assertThat(level.onHand()).isEqualTo(15_000))
          .satisfies(level -> assertThat(level.onOrder()).isZero());
      assertThat(shop.orders())
          .last()
          .satisfies(last -> assertThat(last.status()).isEqualTo(OrderStatus.RECEIVED));
      assertThat(shop.records(Harness.TOPICS.deadLetters())).isEmpty();
    }
  }

  @Test
  void piecesBesideThemStayWhole() {
    try (Harness shop = shop()) {
      shop.put(TILL, "k", said("COUNT", "SHELF", "2026-01-05T08:00:00Z", "\"counted\":4"))
          .put(TILL, "k", said("SALE", "SHELF", "2026-01-05T09:00:00Z", "\"quantity\":1.5"))
          .put(TILL, "k", said("SALE", "SHELF", "2026-01-05T10:00:00Z", "\"quantity\":2.0"));

      assertThat(shop.levels().get("SHELF@DC1").onHand()).isEqualTo(2);
      TestRecord<byte[], byte[]> letter = shop.records(Harness.TOPICS.deadLetters()).get(0);
      assertThat(new String(letter.headers().lastHeader("dlq.detail").value(), UTF_8))
          .startsWith("quantity must be a whole number, not 1.5; what is sold by weight or length");
    }
  }

  @Test
  void whatIsFinerThanAGramIsRefused() {
    try (Harness shop = shop()) {
      shop.put(TILL, "k", said("SALE", "CHEESE", "2026-01-05T09:00:00Z", "\"quantity\":0.0005"));
      TestRecord<byte[], byte[]> letter = shop.records(Harness.TOPICS.deadLetters()).get(0);
      assertThat(new String(letter.headers().lastHeader("dlq.detail").value(), UTF_8))
          .isEqualTo("quantity must be whole when it is multiplied by 1000, not 0.0005");
    }
  }

  private static Harness shop() {
    return new Harness(
        Harness.settings(new InputRules(MissingIdentity.REQUIRED, List.of(MAPPING))));
  }

  private static String said(String type, String sku, String at, String rest) {
    return "{\"id\":\"%s-%s\",\"type\":\"%s\",\"sku\":\"%s\",\"at\":\"%s\",%s}"
        .formatted(type, at, type, sku, at, rest);
  }
}
