package io.github.inventorystreams.app.reset;

import static io.github.inventorystreams.app.reset.ShopOnBroker.left;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A backup of the topics of facts is brought back on another cluster, and a service goes on. */
@Tag("slow")
class AnotherClusterTest {
  private static final List<String> FACTS =
      List.of(
          "stock-events",
          "supplier-events",
          "purchase-orders",
          "low-stock-warnings",
          "stock-levels",
          "sku-settings",
          "location-settings",
          "supplier-settings");

  @RegisterExtension static final TestBroker BROKER = new TestBroker();
  @RegisterExtension static final TestBroker OTHER = new TestBroker();

  @TempDir Path directory;

  @Test
  void theShopGoesOnWhereItWas() throws Exception {
    ShopOnBroker shop = shop(BROKER, "here");
    shop.done("topics", "--create");
    try (ProgramProcess service = shop.start("first")) {
      shop.open();
      shop.awaitOnHand(left(36, 1));
      service.stop();
    }
    final Map<BookKey, StockLevel> before = shop.levels();
    final int warnings = shop.warnings();

    ShopOnBroker there = shop(OTHER, "there");
    there.done("topics", "--create");
    for (String topic : FACTS) {
      copy(topic);
    }
    there.done("reset");
    try (ProgramProcess service = there.start("second")) {
      there.awaitPublishedAfter(before);
      assertThat(there.onHand()).isEqualTo(left(36, 1));
      assertThat(there.warnings()).as("warnings that were raised there").isEqualTo(warnings);
      there.sell("more", 120, 0);
      there.awaitOnHand(left(36, 2));
      service.stop();
    }
  }

  private ShopOnBroker shop(TestBroker broker, String name) throws IOException {
    return new ShopOnBroker(
        broker,
        "",
        Files.createDirectory(directory.resolve(name)),
        Map.of("application.id", "inventory-streams"));
  }

  /** All that is committed, into the same partitions. */
  private static void copy(String topic) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", OTHER.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (ConsumerRecord<byte[], byte[]> each : BROKER.records(topic)) {
        producer
            .send(
                new ProducerRecord<>(
                    topic,
                    each.partition(),
                    each.timestamp(),
                    each.key(),
                    each.value(),
                    each.headers()))
            .get();
      }
    }
  }
}
