package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.stages.StageSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** The loop over the supplier: rounds, answers, terms. */
class SupplierTest {
  private static final String ANSWERS = Harness.TOPICS.supplierEvents();
  private static final String PO = "PO-S1-DC1-20260106-1";

  /** Two SKUs with 40 units sold on one day and nothing left; the plan covers 10 days. */
  private static Harness soldOut() {
    return soldOut(new Harness());
  }

  private static Harness soldOut(Harness shop) {
    for (String sku : new String[] {"A", "B"}) {
      shop.put(
          Harness.TOPICS.skuSettings(),
          sku,
          "{\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10}");
    }
    shop.tick("2026-01-05T00:00:00Z");
    for (String sku : new String[] {"A", "B"}) {
      shop.event(
              event(
                  sku,
                  "c",
                  "COUNT",
                  "00:00",
                  "\"countedQuantity\":40,\"countedAt\":\"2026-01-05T00:00:00Z\""))
          .event(event(sku, "s", "SALE", "23:59", "\"quantity\":40"));
    }
    return shop;
  }

  private static String event(String sku, String id, String type, String time, String rest) {
    return "{\"eventId\":\"%s\",\"source\":\"test\",\"type\":\"%s\",\"sku\":\"%s\",\"location\":\"DC1\",\"occurredAt\":\"2026-01-05T%s:00Z\",%s}"
        .formatted(id, type, sku, time, rest);
  }

  private static String answer(String status, String lines) {
    return "{\"eventId\":\"a\",\"type\":\"CONFIRMATION\",\"poNumber\":\"%s\",\"status\":\"%s\",\"complete\":true,\"confirmedAt\":\"2026-01-06T08:00:00Z\",\"lines\":[%s]}"
        .formatted(PO, status, lines);
  }

  private static List<Long> quantities(PurchaseOrder order) {
    return order.lines().stream().map(PurchaseOrder.Line::quantity).toList();
  }

  private static List<Long> onOrder(Harness shop) {
    Map<String, StockLevel> levels = shop.levels();
    return levels.values().stream().map(StockLevel::onOrder).toList();
  }

  @Test
  void thePartThatIsRejectedIsNoLongerOnOrderFromTheNextRoundOn() {
    try (Harness shop = soldOut().tick("2026-01-06T00:00:00Z")) {
      assertThat(shop.orders())
          .singleElement()
          .satisfies(order -> assertThat(quantities(order)).containsExactly(400L, 400L));
      assertThat(onOrder(shop)).containsExactly(400L, 400L);

      shop.put(
          ANSWERS,
          "S1",
          answer(
              "PARTIAL",
              "{\"line\":1,\"status\":\"ACCEPTED\",\"schedule\":[{\"quantity\":300,\"deliveryDate\":\"2026-01-12\"}]}"));

      PurchaseOrder changed = shop.orders().get(0);
      assertThat(changed.type()).isEqualTo(PurchaseOrder.Type.PO_CHANGED);
      assertThat(changed.revision()).isEqualTo(2);
      assertThat(quantities(changed)).containsExactly(300L, 0L);

      shop.put(Harness.TOPICS.skuSettings(), "A", "{\"policy\":\"STOCK_PLAN\"}")
          .put(Harness.TOPICS.skuSettings(), "B", "{\"policy\":\"STOCK_PLAN\"}")
          .tick("2026-01-06T12:00:00Z");
      assertThat(onOrder(shop)).containsExactly(300L, 0L);
    }
  }

  @Test
  void aRejectedOrderIsCancelledAndOrderedAgainAtTheReviewAfterTheBookKnows() {
    try (Harness shop = soldOut().tick("2026-01-06T00:00:00Z")) {
      shop.orders();
      shop.put(ANSWERS, "S1", answer("REJECTED", ""));
      assertThat(shop.orders())
          .extracting(PurchaseOrder::type)
          .containsExactly(PurchaseOrder.Type.PO_CANCELLED);

      shop.tick("2026-01-06T12:00:00Z").tick("2026-01-07T00:00:00Z");

      assertThat(shop.orders())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.poNumber()).isEqualTo("PO-S1-DC1-20260107-1");
                assertThat(quantities(order)).containsExactly(400L, 400L);
              });
    }
  }

  @Test
  void answersToNothingAndToOthersAreDeadLetters() {
    try (Harness shop = soldOut().tick("2026-01-06T00:00:00Z")) {
      shop.put(ANSWERS, "S1", answer("REJECTED", "").replace(PO, "PO-S1-DC9-20260106-1"))
          .put(ANSWERS, "S2", answer("REJECTED", ""))
          .put(ANSWERS, "S1", answer("PARTIAL", "{\"line\":7,\"status\":\"REJECTED\"}"));

      List<TestRecord<byte[], byte[]>> letters = shop.records(Harness.TOPICS.deadLetters());

      assertThat(letters)
          .extracting(
              letter -> new String(letter.headers().lastHeader("dlq.reason").value(), UTF_8))
          .containsExactly("UNKNOWN_ORDER", "WRONG_SUPPLIER", "UNKNOWN_ORDER");
      assertThat(shop.orders()).hasSize(1);
    }
  }

  @Test
  void theCapacityIsShared() {
    try (Harness shop = soldOut()) {
      shop.put(Harness.TOPICS.supplierSettings(), "S1", "{\"capacityPerReview\":100}")
          .tick("2026-01-06T00:00:00Z");

      assertThat(shop.orders())
          .singleElement()
          .satisfies(order -> assertThat(quantities(order)).containsExactly(50L, 50L));
      assertThat(onOrder(shop)).containsExactly(50L, 50L);
    }
  }

  @Test
  void newTermsHoldInTheBooksFromTheNextRound() {
    try (Harness shop = soldOut()) {
      shop.put(
              Harness.TOPICS.supplierSettings(),
              "S1",
              "{\"leadTimeDays\":2,\"capacityPerReview\":100}")
          .tick("2026-01-06T00:00:00Z");
      assertThat(shop.orders().get(0).requestedDelivery()).hasToString("2026-01-13");

      shop.tick("2026-01-07T00:00:00Z");

      assertThat(shop.orders().get(0).requestedDelivery()).hasToString("2026-01-09");
    }
  }

  @Test
  void reviewDaysAreThoseOfTheSupplier() {
    try (Harness shop = new Harness()) {
      shop.put(
          Harness.TOPICS.supplierSettings(),
          "S1",
          "{\"reviewDays\":[\"THU\"],\"cutOff\":\"06:00\"}");
      soldOut(shop)
          .tick("2026-01-06T00:00:00Z")
          .tick("2026-01-07T00:00:00Z")
          .tick("2026-01-08T05:00:00Z");
      assertThat(shop.orders()).isEmpty();

      shop.tick("2026-01-09T00:00:00Z");

      assertThat(shop.orders())
          .extracting(PurchaseOrder::poNumber)
          .containsExactly("PO-S1-DC1-20260108-1");
    }
  }

  @Test
  void theWallClockReviewsWithoutEventsAndMissedReviewsAreMadeUpByOne() {
    try (Harness shop = new Harness(Harness.settings(StageSettings.ReviewClock.WALL))) {
      for (String sku : new String[] {"A", "B"}) {
        shop.put(
            Harness.TOPICS.skuSettings(),
            sku,
            "{\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10}");
        shop.event(
            event(sku, "s", "SALE", "12:00", "\"quantity\":40")
                .replace("2026-01-05", "2026-05-31"));
      }
      shop.driver.advanceWallClockTime(Duration.ofHours(23));
      assertThat(shop.orders()).isEmpty();

      shop.driver.advanceWallClockTime(Duration.ofHours(1).plusMinutes(2));
      assertThat(shop.orders())
          .extracting(PurchaseOrder::poNumber)
          .containsExactly("PO-S1-DC1-20260602-1");
      assertThat(onOrder(shop)).allMatch(units -> units > 0);

      shop.driver.advanceWallClockTime(Duration.ofDays(5));
      assertThat(shop.values(Harness.TOPICS.demandForecasts())).hasSize(4);
    }
  }

  @Test
  void aSettingDoesNotMoveAReviewAwayThatIsDue() {
    try (Harness shop = new Harness(Harness.settings(StageSettings.ReviewClock.WALL))) {
      String settings = "{\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10}";
      shop.put(Harness.TOPICS.skuSettings(), "A", settings)
          .event(
              event("A", "s", "SALE", "12:00", "\"quantity\":40")
                  .replace("2026-01-05", "2026-05-31"));
      // The review of midnight is seen to at the next whole minute after it.
      shop.driver.advanceWallClockTime(Duration.ofDays(1).minusSeconds(1));
      assertThat(shop.orders()).isEmpty();

      shop.put(Harness.TOPICS.skuSettings(), "A", settings);
      shop.driver.advanceWallClockTime(Duration.ofMinutes(2));

      assertThat(shop.orders()).hasSize(1);
    }
  }
}
