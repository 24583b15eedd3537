package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eleven are ordered, confirmed and shipped as 4 and 7, the first notice coming twice, on a real
 * broker under exactly once: one order, which is closed when all has come, and nothing more.
 */
class SplitShipmentOnBrokerTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);
  private static final String PO = "PO-S1-DC1-20260106-1";

  @TempDir Path directory;

  @Test
  void aSplitShipmentIsOneOrderAndNothingIsOrderedAgain() {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        ProcessorOnTopics processor =
            new ProcessorOnTopics(broker.bootstrapServers(), "split", 1, directory);
        Shop shop = new Shop(processor)) {
      shop.send(
          shop.topics.skuSettings(),
          "A-1",
          "{\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\",\"min\":5,\"max\":11}");
      shop.tick("2026-01-05T00:00:00Z");
      shop.event(
          "c",
          "COUNT",
          "2026-01-05T08:00:00Z",
          "\"countedQuantity\":0,\"countedAt\":\"2026-01-05T08:00:00Z\"");
      shop.tick("2026-01-06T00:00:00Z");
      shop.say(
          "{\"eventId\":\"a\",\"type\":\"CONFIRMATION\",\"poNumber\":\"%s\",\"status\":\"ACCEPTED\",\"confirmedAt\":\"2026-01-06T08:00:00Z\"}"
              .formatted(PO));
      shop.say(notice("N1", "2026-01-07", 4));
      shop.say(notice("N1", "2026-01-07", 4));
      shop.tick("2026-01-07T12:00:00Z");
      shop.receipt("r1", "2026-01-08T08:00:00Z", 4);
      shop.tick("2026-01-09T00:00:00Z");
      shop.say(notice("N2", "2026-01-10", 7));
      shop.tick("2026-01-10T12:00:00Z");
      shop.receipt("r2", "2026-01-11T08:00:00Z", 7);
      shop.tick("2026-01-12T00:00:00Z");
      shop.tick("2026-01-13T00:00:00Z");

      List<JsonNode> orders = processor.published().values("purchase-orders");
      assertThat(orders).extracting(order -> order.get("poNumber").asText()).containsOnly(PO);
      JsonNode last = orders.get(orders.size() - 1);
      assertThat(last.get("type").asText()).isEqualTo("PO_CLOSED");
      assertThat(last.get("status").asText()).isEqualTo("RECEIVED");
      JsonNode line = last.get("lines").get(0);
      assertThat(line.get("shippedQuantity").asLong()).isEqualTo(11);
      assertThat(line.get("receivedQuantity").asLong()).isEqualTo(11);
      assertThat(processor.published().records("dead-letters")).isEmpty();
    }
  }

  private static String notice(String id, String day, long units) {
    return "{\"eventId\":\"%s\",\"type\":\"SHIPPING_NOTICE\",\"poNumber\":\"%s\",\"shippedAt\":\"%sT08:00:00Z\",\"lines\":[{\"line\":1,\"schedule\":[{\"quantity\":%d}]}]}"
        .formatted(id, PO, day, units);
  }

  /**
   * The records that the shop and its supplier publish; a tick waits until its round is settled.
   */
  private static final class Shop implements AutoCloseable {
    private final ProcessorOnTopics processor;
    private final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;

    Shop(ProcessorOnTopics processor) {
      Cluster cluster = processor.cluster();
      this.processor = processor;
      this.topics = cluster.topics();
      this.producer =
          new KafkaProducer<>(
              cluster.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(String topic, String key, String json) {
      var unused =
          producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), json.getBytes(UTF_8)));
    }

    void event(String id, String type, String at, String fields) {
      send(
          topics.stockEvents().get(0),
          "A-1",
          "{\"eventId\":\"%s\",\"source\":\"shop\",\"type\":\"%s\",\"sku\":\"A-1\",\"location\":\"DC1\",\"occurredAt\":\"%s\",%s}"
              .formatted(id, type, at, fields));
    }

    void receipt(String id, String at, long units) {
      event(
          id, "RESTOCK", at, "\"poNumber\":\"%s\",\"line\":1,\"quantity\":%d".formatted(PO, units));
    }

    void say(String json) {
      send(topics.supplierEvents(), "S1", json);
    }

    void tick(String at) {
      Stream.of(
              topics.stockEvents().get(0),
              topics.skuSettings(),
              topics.locationSettings(),
              topics.supplierSettings(),
              topics.supplierEvents())
          .forEach(
              topic -> send(topic, "@tick", "{\"type\":\"TICK\",\"at\":\"%s\"}".formatted(at)));
      producer.flush();
      await()
          .atMost(MAX_WAIT)
          .until(
              () ->
                  processor.published().values("review-rounds").stream()
                      .anyMatch(round -> round.path("at").asText().compareTo(at) >= 0));
    }

    @Override
    public void close() {
      producer.close();
    }
  }
}
