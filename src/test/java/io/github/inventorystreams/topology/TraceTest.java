package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.stages.StageSettings;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a trace from what is published to what comes of it. */
class TraceTest {
  private static final TraceContext SALE =
      new TraceContext("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "shop=a");
  private static final TraceContext ANSWER =
      new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00", null);
  private static final String PO = "PO-S1-DC1-20260106-1";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWarningIsPartOfTheTraceOfItsEvent(boolean keyedBySku) {
    try (Harness shop =
        new Harness(Harness.settings(StageSettings.ReviewClock.STREAM, keyedBySku))) {
      shop.put(Harness.TOPICS.skuSettings(), "A-1", "{\"threshold\":10}");
      event(shop, "c", "COUNT", "\"countedQuantity\":20", Optional.empty());
      event(shop, "s1", "SALE", "\"quantity\":12", Optional.of(SALE));
      event(shop, "s2", "SALE", "\"quantity\":9", Optional.empty());
      assertThat(traces(shop, Harness.TOPICS.lowStockWarnings()))
          .as("raised by the first sale, made worse by the second")
          .startsWith(Optional.of(SALE))
          .endsWith(Optional.empty())
          .hasSizeGreaterThan(1);
      assertThat(traces(shop, Harness.TOPICS.stockLevels())).containsOnly(Optional.empty());
    }
  }

  @Test
  void anOrderOfAReviewIsPartOfNoneAndItsAnswersAreOfTheirs() {
    try (Harness shop = new Harness()) {
      shop.put(
              Harness.TOPICS.skuSettings(),
              "A-1",
              "{\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10}")
          .tick("2026-01-05T00:00:00Z");
      event(shop, "c", "COUNT", "\"countedQuantity\":40", Optional.of(SALE));
      event(shop, "s", "SALE", "\"quantity\":40", Optional.of(SALE));
      shop.tick("2026-01-06T00:00:00Z");
      assertThat(traces(shop, Harness.TOPICS.purchaseOrders())).containsExactly(Optional.empty());

      put(
          shop,
          Harness.TOPICS.supplierEvents(),
          "S1",
          "{\"eventId\":\"a\",\"type\":\"CONFIRMATION\",\"poNumber\":\"%s\",\"status\":\"REJECTED\",\"complete\":true,\"confirmedAt\":\"2026-01-06T08:00:00Z\",\"lines\":[]}"
              .formatted(PO),
          Optional.of(ANSWER));
      assertThat(traces(shop, Harness.TOPICS.purchaseOrders()))
          .containsExactly(Optional.of(ANSWER));
    }
  }

  private static void event(
      Harness shop, String id, String type, String rest, Optional<TraceContext> trace) {
    String counted = type.equals("COUNT") ? ",\"countedAt\":\"2026-01-05T09:00:00Z\"" : "";
    put(
        shop,
        Harness.TOPICS.stockEvents().get(0),
        "A-1",
        "{\"eventId\":\"%s\",\"source\":\"test\",\"type\":\"%s\",\"sku\":\"A-1\",\"location\":\"DC1\",\"occurredAt\":\"2026-01-05T10:00:00Z\",%s%s}"
            .formatted(id, type, rest, counted),
        trace);
  }

  private static void put(
      Harness shop, String topic, String key, String value, Optional<TraceContext> trace) {
    Headers headers = new RecordHeaders();
    trace.ifPresent(
        each -> each.byName().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8))));
    shop.put(topic, key.getBytes(UTF_8), value.getBytes(UTF_8), headers);
  }

  private static List<Optional<TraceContext>> traces(Harness shop, String topic) {
    return shop.records(topic).stream().map(TestRecord::headers).map(TraceContext::in).toList();
  }
}
