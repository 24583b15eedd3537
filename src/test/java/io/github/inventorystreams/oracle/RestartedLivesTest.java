package io.github.inventorystreams.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.app.service.Published;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.Tick;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.json.Ticks;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The random lives of SKUs on a real broker, whose processor is stopped again and again while their
 * events come in, once without its local state. {@code -Doracle.seed=N} asks for others.
 */
class RestartedLivesTest {
  private static final int LIVES = 200;
  private static final int PARTITIONS = 4;
  private static final int STOPS = 6;
  private static final int STOP_WITHOUT_STATE = 3;
  private static final long START = Instant.parse("2026-03-20T00:00:00Z").toEpochMilli();
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void restartsChangeNothing() {
    long first = Long.getLong("oracle.seed", 1);
    List<History> lives =
        LongStream.range(first, first + LIVES)
            .mapToObj(seed -> Histories.draw(seed, START))
            .toList();
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        ProcessorOnTopics processor =
            new ProcessorOnTopics(
                broker.bootstrapServers(),
                "lives",
                PARTITIONS,
                directory,
                // The contract's reading takes every event at its word.
                Map.of("sources.max-jump", "P60D"))) {
      Reading contract = new Reading();
      play(lives, contract, processor);
      await().atMost(MAX_WAIT).until(() -> processor.accounting().events() == contract.heard());
      // What is processed last is published with the next commit.
      await()
          .atMost(MAX_WAIT)
          .pollInterval(Duration.ofMillis(500))
          // A slow machine may still be moving partitions.
          .ignoreException(InvalidStateStoreException.class)
          .untilAsserted(
              () ->
                  assertThat(contract.difference(lives, published(processor)))
                      .as("seeds from %d", first)
                      .isNull());
    }
  }

  private static void play(List<History> lives, Reading contract, ProcessorOnTopics processor) {
    Topics topics = processor.cluster().topics();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            processor.cluster().clientProperties(),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (History life : lives) {
        contract.open(life);
        send(producer, topics.locationSettings(), life.location(), life.locationSettings());
        send(producer, topics.skuSettings(), life.sku(), life.skuSettings());
      }
      putSettingsInPlace(producer, processor);
      List<Step> steps =
          lives.stream()
              .flatMap(life -> life.deliveries().stream().map(each -> new Step(life, each)))
              .sorted(Comparator.comparingLong(step -> step.delivery().arrivesAt()))
              .toList();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        send(producer, topics.stockEvents().get(0), step.life().sku(), step.json());
        contract.handle(partitionOf(step.life()), step.life(), step.delivery());
        if (i % (steps.size() / STOPS) == steps.size() / STOPS / 2) {
          producer.flush();
          stop(processor, i / (steps.size() / STOPS));
        }
      }
      producer.flush();
    }
  }

  /** Where a producer's own partitioner puts what is keyed by a SKU. */
  private static int partitionOf(History life) {
    return Utils.toPositive(Utils.murmur2(life.sku().getBytes(UTF_8))) % PARTITIONS;
  }

  /** What was sent lies there, and a part of it may be processed. */
  private static void stop(ProcessorOnTopics processor, int number) {
    if (number == STOP_WITHOUT_STATE) {
      processor.restartWithoutState();
    } else {
      processor.restart();
    }
  }

  private static void putSettingsInPlace(
      KafkaProducer<byte[], byte[]> producer, ProcessorOnTopics processor) {
    byte[] tick = new JsonWriter().write(new Tick(START - 1));
    Topics topics = processor.cluster().topics();
    List<String> inputs =
        List.of(
            topics.stockEvents().get(0),
            topics.skuSettings(),
            topics.locationSettings(),
            topics.supplierSettings(),
            topics.supplierEvents());
    for (String topic : inputs) {
      byte[] key = topic.equals(inputs.get(0)) ? null : Ticks.KEY.getBytes(UTF_8);
      for (PartitionInfo partition : producer.partitionsFor(topic)) {
        var unused = producer.send(new ProducerRecord<>(topic, partition.partition(), key, tick));
      }
    }
    producer.flush();
    await()
        .atMost(MAX_WAIT)
        .until(() -> processor.published().records("review-rounds").size() == PARTITIONS);
  }

  private static PublishedOutputs published(ProcessorOnTopics processor) {
    Published published = processor.published();
    OutputReader reader = new OutputReader();
    Map<String, StockLevel> levels =
        values(published, "stock-levels")
            .map(reader::stockLevel)
            .collect(toMap(level -> level.book().toString(), identity(), (old, now) -> now));
    BookReader.Stores stores =
        new BookReader.Stores() {
          @Override
          public <K, V> ReadOnlyKeyValueStore<K, V> named(String name) {
            return processor.store(name);
          }
        };
    return new PublishedOutputs(
        levels,
        values(published, "low-stock-warnings").map(reader::warning).toList(),
        new BookReader(stores),
        processor.accounting());
  }

  private static Stream<byte[]> values(Published published, String topic) {
    return published.records(topic).stream().map(entry -> entry.value());
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String topic, String key, String value) {
    var unused =
        producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8)));
  }

  private record Step(History life, Delivery delivery) {

    String json() {
      return delivery.json(life.sku(), life.location());
    }
  }
}
