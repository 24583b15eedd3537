package io.github.inventorystreams.skew;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of events on a real broker whose partitions run far apart: the same log gives the same
 * books and the same dead letters, and refuses nothing that is in time in its own partition. {@code
 * -Dskew.events=1000000 -Dskew.seeds=20} asks for the long way, {@code -Dskew.seed=N} for others.
 */
class SkewedSourcesTest {
  private static final int EVENTS = Integer.getInteger("skew.events", 12_000);
  private static final int SKUS = Integer.getInteger("skew.skus", 400);
  private static final Duration MAX_WAIT = Duration.ofSeconds(Math.max(120, EVENTS / 1_000));

  @TempDir static Path directory;
  private static EmbeddedBroker broker;

  /** The way in which the events reach the topic. */
  private enum Way {
    /** All lies there before the processor starts. */
    BACKLOG,
    /** One partition after the other, with all of its year. */
    ONE_PARTITION_AFTER_THE_OTHER,
    /** All at once, each partition up to 30 days behind the one before it. */
    SKEWED
  }

  private record Case(long seed, int partitions, int instances, boolean keyed, Way way) {
    String name() {
      return "%s-%d-%d-%d-%s"
          .formatted(keyed ? "keyed" : "unkeyed", seed, partitions, instances, way)
          .toLowerCase(Locale.ROOT);
    }
  }

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @TestFactory
  Stream<DynamicTest> theSameLogGivesTheSameBooksHoweverItsPartitionsInterleave() {
    long first = Long.getLong("skew.seed", 1);
    Long seeds = Long.getLong("skew.seeds");
    Stream<Case> cases =
        seeds == null
            ? Stream.of(
                new Case(first, 4, 2, false, Way.BACKLOG),
                new Case(first, 4, 1, false, Way.ONE_PARTITION_AFTER_THE_OTHER),
                new Case(first, 4, 1, true, Way.SKEWED))
            : LongStream.range(first, first + seeds).boxed().flatMap(SkewedSourcesTest::allOf);
    return cases.map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  /** Every seed is played keyed and unkeyed; partitions, instances and ways take turns. */
  private static Stream<Case> allOf(long seed) {
    int partitions = List.of(1, 4, 12).get((int) (seed % 3));
    int instances = 1 + (int) (seed / 3 % 2);
    Way way = Way.values()[(int) (seed / 2 % 3)];
    return Stream.of(false, true).map(keyed -> new Case(seed, partitions, instances, keyed, way));
  }

  private static void check(Case each) {
    List<List<SkewedEvent>> load =
        SkewedLoad.draw(each.seed(), EVENTS, SKUS, each.partitions(), each.keyed());
    SkewModel model = new SkewModel(load);
    assertThat(model.tooLate).isNotEmpty();
    // Makes the topics.
    instance(each, 0).close();
    if (each.way() == Way.BACKLOG) {
      publish(each, load);
    }
    List<ProcessorOnTopics> instances = new ArrayList<>();
    try {
      for (int number = 0; number < each.instances(); number++) {
        instances.add(instance(each, number));
      }
      if (each.way() != Way.BACKLOG) {
        publish(each, load);
      }
      long records = load.stream().mapToLong(List::size).sum();
      await()
          .atMost(MAX_WAIT)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> done(instances) == records);
      assertThat(sum(instances, all -> all.accounting().applied())).isEqualTo(model.applied);
      assertThat(sum(instances, all -> all.accounting().duplicates())).isEqualTo(model.duplicates);
      await()
          .atMost(MAX_WAIT)
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () -> {
                assertThat(deadLetters(instances.get(0))).isEqualTo(model.tooLate);
                assertThat(onHand(instances.get(0))).isEqualTo(model.onHand);
              });
    } finally {
      instances.forEach(ProcessorOnTopics::close);
    }
  }

  private static ProcessorOnTopics instance(Case each, int number) {
    return new ProcessorOnTopics(
        broker.bootstrapServers(),
        each.name(),
        each.partitions(),
        directory.resolve("instance" + number),
        // The model takes every event at its word.
        Map.of("input.keyed-by-sku", Boolean.toString(each.keyed()), "sources.max-jump", "P60D"));
  }

  private static void publish(Case each, List<List<SkewedEvent>> load) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "batch.size", 131_072),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      String topic = each.name() + ".stock-events";
      int longest = load.stream().mapToInt(List::size).max().orElseThrow();
      // A twelfth of a year is thirty days.
      int lag = each.way() == Way.SKEWED ? longest / 12 / each.partitions() : longest;
      for (int at = 0; at < longest + lag * each.partitions(); at++) {
        for (int partition = 0; partition < load.size(); partition++) {
          int index = at - lag * partition;
          List<SkewedEvent> records = load.get(partition);
          if (index >= 0 && index < records.size()) {
            send(producer, topic, partition, records.get(index));
          }
        }
      }
      producer.flush();
    }
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String topic, int partition, SkewedEvent event) {
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic, partition, event.sku().getBytes(UTF_8), event.json().getBytes(UTF_8)));
  }

  private static long done(List<ProcessorOnTopics> instances) {
    return sum(
        instances,
        each ->
            each.accounting().applied()
                + each.accounting().duplicates()
                + each.accounting().deadLetterCount());
  }

  private static long sum(
      List<ProcessorOnTopics> instances, ToLongFunction<ProcessorOnTopics> what) {
    return instances.stream().mapToLong(what).sum();
  }

  private static Set<String> deadLetters(ProcessorOnTopics processor) {
    Set<String> places = new TreeSet<>();
    for (ConsumerRecord<byte[], byte[]> letter : processor.published().records("dead-letters")) {
      assertThat(header(letter, "dlq.reason")).isEqualTo("TOO_LATE");
      assertThat(places.add(header(letter, "dlq.partition") + ":" + header(letter, "dlq.offset")))
          .as("a dead letter twice")
          .isTrue();
    }
    return places;
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  private static Map<String, Long> onHand(ProcessorOnTopics processor) {
    Map<String, Long> units = new TreeMap<>();
    for (Map.Entry<String, JsonNode> level :
        processor.published().latest("stock-levels").entrySet()) {
      units.put(level.getValue().get("sku").asText(), level.getValue().get("onHand").asLong());
    }
    return units;
  }
}
