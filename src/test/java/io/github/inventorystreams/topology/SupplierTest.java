package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.stages.StageSettings;
import java.time.Duration;
import java.time.Instant;
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

  private static String approval(String approved) {
    return "{\"eventId\":\"ok\",\"type\":\"APPROVAL\",\"poNumber\":\"%s\",\"supplierId\":\"S1\",\"approved\":%s,\"approvedAt\":\"2026-01-06T09:00:00Z\"}"
        .formatted(PO, approved);
  }

  private static String receipt(String sku, String id, int line, long units) {
    return event(
        sku,
        id,
        "RESTOCK",
        "23:59",
        "\"poNumber\":\"%s\",\"line\":%d,\"quantity\":%d".formatted(PO, line, units));
  }

  private static List<String> reasons(Harness shop) {
    return shop.records(Harness.TOPICS.deadLetters()).stream()
        .map(letter -> new String(letter.headers().lastHeader("dlq.reason").value(), UTF_8))
        .toList();
  }

  private static List<Long> received(PurchaseOrder order) {
    return order.lines().stream().map(line -> line.progress().receivedQuantity()).toList();
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
  void receiptsMoveTheOrderWhenTheNextRoundClosesAndTheLastOneClosesIt() {
    try (Harness shop = soldOut().tick("2026-01-06T00:00:00Z")) {
      shop.orders();
      shop.event(receipt("A", "r1", 1, 150)).event(receipt("B", "r2", 2, 400));
      assertThat(shop.orders()).isEmpty();

      shop.tick("2026-01-06T12:00:00Z");
      assertThat(shop.orders())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.type()).isEqualTo(PurchaseOrder.Type.PO_CHANGED);
                assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_RECEIVED);
                assertThat(received(order)).containsExactly(150L, 400L);
              });

      shop.event(receipt("A", "r3", 1, 250)).event(receipt("A", "r1", 1, 150));
      shop.tick("2026-01-06T18:00:00Z").tick("2026-01-06T19:00:00Z");
      assertThat(shop.orders())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.type()).isEqualTo(PurchaseOrder.Type.PO_CLOSED);
                assertThat(order.status()).isEqualTo(OrderStatus.RECEIVED);
                assertThat(received(order)).containsExactly(400L, 400L);
              });

      shop.put(ANSWERS, "S1", answer("PARTIAL", "{\"line\":1,\"status\":\"REJECTED\"}"));
      assertThat(reasons(shop)).containsExactly("ILLEGAL_MOVE");
    }
  }

  @Test
  void aCorrectedReceiptOpensTheOrderAgain() {
    try (Harness shop = soldOut().tick("2026-01-06T00:00:00Z")) {
      shop.event(receipt("A", "r1", 1, 400)).event(receipt("B", "r2", 2, 400));
      shop.tick("2026-01-06T12:00:00Z");
      assertThat(shop.orders().get(1).status()).isEqualTo(OrderStatus.RECEIVED);

      shop.event(event("A", "k", "CORRECTION", "23:59", "\"correctsEventId\":\"r1\""));
      shop.tick("2026-01-06T18:00:00Z");
      assertThat(shop.orders())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.type()).isEqualTo(PurchaseOrder.Type.PO_CHANGED);
                assertThat(received(order)).containsExactly(0L, 400L);
              });
    }
  }

  @Test
  void aProposedOrderCountsInThePositionAndIsNotOrderedTwiceWhileItWaits() {
    try (Harness shop = soldOut()) {
      shop.put(
              Harness.TOPICS.supplierSettings(),
              "S1",
              "{\"approval\":\"required\",\"reviewDays\":[\"TUE\",\"WED\"]}")
          .tick("2026-01-06T00:00:00Z");
      assertThat(shop.orders())
          .extracting(PurchaseOrder::type)
          .containsExactly(PurchaseOrder.Type.PO_PROPOSED);
      assertThat(onOrder(shop)).containsExactly(400L, 400L);

      shop.tick("2026-01-07T00:00:00Z");
      assertThat(shop.orders()).isEmpty();

      shop.put(ANSWERS, "S1", approval("true")).put(ANSWERS, "S1", approval("true"));
      assertThat(shop.orders())
          .extracting(PurchaseOrder::type)
          .containsExactly(PurchaseOrder.Type.PO_CREATED);
      assertThat(reasons(shop)).isEmpty();
    }
  }

  @Test
  void aRefusedOrderAndOneThatNobodyApprovesAreCalledOff() {
    for (String approved : new String[] {"false", ""}) {
      try (Harness shop = soldOut()) {
        shop.put(Harness.TOPICS.supplierSettings(), "S1", "{\"approval\":\"required\"}")
            .tick("2026-01-06T00:00:00Z");
        shop.orders();
        shop.put(Harness.TOPICS.skuSettings(), "A", "{}")
            .put(Harness.TOPICS.skuSettings(), "B", "{}");
        if (!approved.isEmpty()) {
          shop.put(ANSWERS, "S1", approval(approved));
        }
        shop.tick("2026-01-09T00:00:00Z");

        // Whoever decides nothing is reminded first.
        assertThat(shop.orders())
            .extracting(PurchaseOrder::type)
            .isEqualTo(
                approved.isEmpty()
                    ? List.of(PurchaseOrder.Type.PO_PROPOSED, PurchaseOrder.Type.PO_CANCELLED)
                    : List.of(PurchaseOrder.Type.PO_CANCELLED));
        assertThat(onOrder(shop)).containsExactly(0L, 0L);
      }
    }
  }

  @Test
  void aSilentSupplierIsRemindedOnceAndLinesThatNeverComeExpire() {
    try (Harness shop = soldOut()) {
      shop.put(Harness.TOPICS.supplierSettings(), "S1", "{\"answerWithinHours\":24}")
          .tick("2026-01-06T00:00:00Z");
      shop.orders();
      shop.put(Harness.TOPICS.skuSettings(), "A", "{}")
          .put(Harness.TOPICS.skuSettings(), "B", "{}")
          .tick("2026-01-07T12:00:00Z")
          .tick("2026-01-10T00:00:00Z");
      assertThat(shop.orders())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.type()).isEqualTo(PurchaseOrder.Type.PO_CHANGED);
                assertThat(order.remindedAtMillis())
                    .isEqualTo(Instant.parse("2026-01-07T00:00:00Z").toEpochMilli());
              });

      // Wanted on the 13th; that day is over on the 14th, and given up 60 days later.
      shop.tick("2026-03-14T00:00:00Z");
      assertThat(shop.orders()).isEmpty();
      shop.tick("2026-03-15T00:00:00Z");
      assertThat(shop.orders())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.type()).isEqualTo(PurchaseOrder.Type.PO_CLOSED);
                assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
              });
      assertThat(onOrder(shop)).containsExactly(0L, 0L);

      shop.tick("2026-04-15T00:00:00Z").put(ANSWERS, "S1", answer("REJECTED", ""));
      assertThat(reasons(shop)).containsExactly("UNKNOWN_ORDER");
    }
  }

  @Test
  void aSupplierWhoHasGotTheOrderIsRemindedLaterAndNothingElseChanges() {
    try (Harness shop = soldOut()) {
      shop.put(Harness.TOPICS.supplierSettings(), "S1", "{\"answerWithinHours\":24}")
          .tick("2026-01-06T00:00:00Z");
      shop.orders();
      shop.put(Harness.TOPICS.skuSettings(), "A", "{}")
          .put(Harness.TOPICS.skuSettings(), "B", "{}")
          .put(ANSWERS, "S1", gotAt("2026-01-06T20:00:00Z"))
          .put(ANSWERS, "S1", gotAt("2026-01-06T21:00:00Z"))
          .put(ANSWERS, "S2", gotAt("2026-01-06T20:00:00Z"))
          .put(ANSWERS, "S1", gotAt("2026-01-06T20:00:00Z").replace(PO, PO + "1"))
          .tick("2026-01-07T12:00:00Z");
      assertThat(shop.orders()).isEmpty();
      assertThat(reasons(shop)).containsExactly("WRONG_SUPPLIER", "UNKNOWN_ORDER");

      shop.tick("2026-01-10T00:00:00Z");
      assertThat(shop.orders())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.revision()).isEqualTo(2);
                assertThat(order.remindedAtMillis())
                    .isEqualTo(Instant.parse("2026-01-07T20:00:00Z").toEpochMilli());
              });
    }
  }

  private static String gotAt(String time) {
    return "{\"eventId\":\"got\",\"type\":\"RECEIVED_BY_SUPPLIER\",\"poNumber\":\"%s\",\"receivedAt\":\"%s\"}"
        .formatted(PO, time);
  }

  @Test
  void wrongMasterDataAreADeadLetterAndWhatWasSetBeforeHolds() {
    try (Harness shop = soldOut()) {
      shop.put(
              Harness.TOPICS.skuSettings(),
              "A",
              "{\"policy\":\"STOCK_PLAN\",\"coverDays\":3,\"gtin\":\"4012345000017\"}")
          .put(Harness.TOPICS.supplierSettings(), "S1", "{\"leadTimeDays\":2,\"country\":\"UK\"}")
          .put(Harness.TOPICS.locationSettings(), "DC1", "{\"gln\":\"1\"}")
          .put(
              Harness.TOPICS.skuSettings(),
              "B",
              "{\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10,\"gtin\":\"4012345000016\"}")
          .tick("2026-01-06T00:00:00Z");

      assertThat(reasons(shop)).containsExactly("MALFORMED", "MALFORMED", "MALFORMED");
      assertThat(shop.orders())
          .singleElement()
          .satisfies(order -> assertThat(quantities(order)).containsExactly(400L, 400L));
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
