package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Refused records keep all that they were, and their neighbours are processed. */
class DeadLetterTest {
  private static final String STOCK_EVENTS = Harness.TOPICS.stockEvents().get(0);

  private static final List<String> INPUTS =
      List.of(
          STOCK_EVENTS,
          Harness.TOPICS.skuSettings(),
          Harness.TOPICS.locationSettings(),
          Harness.TOPICS.supplierSettings(),
          Harness.TOPICS.supplierEvents(),
          Harness.TOPICS.bookUpdates());

  @Test
  void aMalformedRecordOnAnyInputKeepsItsBytesAndHeaders() {
    Headers headers = new RecordHeaders().add("trace", new byte[] {1, 2}).add("empty", null);
    byte[] key = "S1".getBytes(UTF_8);
    try (Harness shop = new Harness()) {
      long sold = 0;
      for (String topic : INPUTS) {
        for (String value : List.of("{\"sku\":", "[1]", "\"\"")) {
          shop.put(topic, key, value.getBytes(UTF_8), headers)
              .event("s" + ++sold, "SALE", "2026-01-05T09:00:00Z", "\"quantity\":1");

          List<TestRecord<byte[], byte[]>> letters = shop.records(Harness.TOPICS.deadLetters());

          assertThat(letters).as(topic).hasSize(1);
          TestRecord<byte[], byte[]> letter = letters.get(0);
          assertThat(letter.key()).isEqualTo(key);
          assertThat(letter.value()).isEqualTo(value.getBytes(UTF_8));
          assertThat(letter.headers().toArray()).as(topic).startsWith(headers.toArray());
          assertThat(header(letter, "dlq.reason")).isEqualTo("MALFORMED");
          assertThat(header(letter, "dlq.topic")).isEqualTo(topic);
          assertThat(header(letter, "dlq.partition")).isEqualTo("0");
          assertThat(header(letter, "dlq.offset")).matches("[0-9]+");
          assertThat(header(letter, "dlq.detail")).isNotEmpty().doesNotContain("\n");
          assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-sold);
        }
      }
      assertThat(shop.accounting().applied()).isEqualTo(sold);
      assertThat(shop.accounting().isSettled()).isTrue();
    }
  }

  @Test
  void aRecordWithoutKeyOrValueStopsNothing() {
    try (Harness shop = new Harness()) {
      for (String topic : INPUTS) {
        shop.pipe(topic, new TestRecord<>(null, null, new RecordHeaders(), Harness.NOW))
            .pipe(topic, new TestRecord<>(new byte[0], null, new RecordHeaders(), Harness.NOW))
            .pipe(
                topic,
                new TestRecord<>(null, "{}".getBytes(UTF_8), new RecordHeaders(), Harness.NOW));
      }

      assertThat(shop.records(Harness.TOPICS.deadLetters())).hasSize(18);
      shop.event("s1", "SALE", "2026-01-05T08:00:00Z", "\"quantity\":1");
      assertThat(shop.levels()).containsKey("A-1@DC1");
    }
  }

  @Test
  void aTooLateEventNamesItsFirstTopicAndKeepsItsBytes() {
    try (Harness shop = new Harness()) {
      shop.event("s1", "SALE", "2026-01-20T08:00:00Z", "\"quantity\":1")
          .event("s2", "SALE", "2026-01-05T08:00:00Z", "\"quantity\":1,\"note\":\"kept\"");

      TestRecord<byte[], byte[]> letter = shop.records(Harness.TOPICS.deadLetters()).get(0);

      assertThat(header(letter, "dlq.reason")).isEqualTo("TOO_LATE");
      assertThat(header(letter, "dlq.topic")).isEqualTo(STOCK_EVENTS);
      assertThat(header(letter, "dlq.offset")).isEqualTo("1");
      assertThat(letter.key()).isEqualTo("any".getBytes(UTF_8));
      assertThat(new String(letter.value(), UTF_8)).contains("\"note\":\"kept\"");
      assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-1);
      assertThat(shop.accounting().isSettled()).isTrue();
    }
  }

  @Test
  void anEventInTheFutureClosesNobodysDays() {
    try (Harness shop = new Harness()) {
      shop.event("s1", "SALE", "2026-06-01T23:59:00Z", "\"quantity\":1")
          .event("s2", "SALE", "2026-06-02T00:01:00Z", "\"quantity\":1")
          .event(
              "c1",
              "COUNT",
              "2026-06-01T00:00:00Z",
              "\"countedQuantity\":5,\"countedAt\":\"2999-12-31T00:00:00Z\"");

      assertThat(shop.records(Harness.TOPICS.deadLetters()))
          .extracting(letter -> header(letter, "dlq.reason"))
          .containsExactly("IN_FUTURE", "IN_FUTURE");
      assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-1);
    }
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    assertThat(header).as(name).isNotNull();
    return new String(header.value(), UTF_8);
  }
}
