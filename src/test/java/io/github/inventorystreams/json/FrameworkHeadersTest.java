package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The headers that frameworks put beside plain JSON change nothing. */
class FrameworkHeadersTest {
  private static final String SALE =
      "{'eventId':'e1','source':'shop','type':'SALE','sku':'A-1','location':'DC1','quantity':2,'occurredAt':'2026-11-22T10:15:30Z'}"
          .replace('\'', '"');
  private static final byte[] ID = {0, 0, 0, 0, 0, 0, 0, 1};

  static List<Map<String, byte[]>> headers() {
    return List.of(
        // Spring Kafka's JsonSerializer, its retries and its dead letters.
        Map.of(
            "__TypeId__", text("com.shop.SaleEvent"),
            "__ContentTypeId__", text("java.util.ArrayList"),
            "__KeyTypeId__", text("java.lang.String"),
            "spring_json_header_types", text("{\"a\":\"java.lang.String\"}"),
            "kafka_dlt-exception-message", text("boom"),
            "retry_topic-attempts", new byte[] {0, 0, 0, 2}),
        // Apicurio's serializers with headers.enabled, of JSON Schema.
        Map.of(
            "apicurio.value.contentId", ID,
            "apicurio.value.globalId", ID,
            "apicurio.value.msgType", text("com.shop.SaleEvent"),
            "apicurio.key.contentId", ID),
        // Confluent's serializers with the id in a header.
        Map.of(
            "__value_schema_id",
                new byte[] {1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
            "__key_schema_id", new byte[] {0, 0, 0, 0, 1}),
        // Debezium's event router and Connect's dead letters.
        Map.of(
            "id", text("5b1e9c1e-0000-4000-8000-0123456789ab"),
            "eventType", text("SaleBooked"),
            "__debezium.context.connectorName", text("postgresql"),
            "__connect.errors.topic", text("sales"),
            "__op", text("c")),
        // Tracing, Spring Cloud Stream, Micronaut, Quarkus, MassTransit.
        Map.of(
            "traceparent", text("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            "b3", text("0"),
            "contentType", text("application/json"),
            "content-type", text("application/json"),
            "Content-Type", text("application/vnd.masstransit+json"),
            "MT-MessageType", text("urn:message:Shop:Sale"),
            "binary", new byte[] {-1, 0, -2},
            "", new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void areHarmless(Map<String, byte[]> given) {
    Headers headers = new RecordHeaders();
    given.forEach(headers::add);
    headers.add("nothing", null);
    if (new StockEventReader(null, Long.MAX_VALUE).read(SALE.getBytes(UTF_8), headers, 0)
        instanceof Decoded.Valid<List<StockEvent>> valid) {
      assertThat(valid.value())
          .singleElement()
          .satisfies(
              sale -> assertThat(sale.header().id()).isEqualTo(new EventId("shop", "e1", 0)));
    } else {
      throw new AssertionError(given.keySet());
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }
}
