package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.files.FileTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of which each keeps a copy of the other one's state. */
@Tag("slow")
class StandbyTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String PREFIX = "standby.";
  private static final int SKUS = 400;
  private static final int COUNTED = 100;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "topics.prefix", PREFIX,
          "application.id", "inventory-standby",
          "kafka.num.standby.replicas", "1",
          // As short as brokers allow.
          "kafka.consumer.session.timeout.ms", "6000");

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private final Published published = new Published(BROKER.bootstrapServers(), PREFIX);
  private final ReadBack readBack = new ReadBack();

  @TempDir Path directory;

  @Test
  void oneThatIsLostWithItsDiskIsReplacedWithoutReadingItsStateBack() throws Exception {
    CommandLineRun created =
        CommandLineRun.of(BROKER.arguments("topics", PREFIX, options("--create")));
    assertThat(created.exitCode()).as(created.err()).isZero();
    try (ProgramProcess lost = start();
        StreamsRunner other = other()) {
      lost.awaitReady();
      other.onRestore(readBack);
      other.start();
      await().atMost(MAX_WAIT).until(() -> other.isRunning() && other.tasks() > 0);
      publish("opening", "COUNT", "countedQuantity", COUNTED);
      awaitOnHand(COUNTED);
      await().atMost(MAX_WAIT).until(() -> standbyTasks(other) > 0 && hasCaughtUp(other));
      int own = other.tasks();
      int copied = standbyTasks(other);
      readBack.forget();

      lost.process().destroyForcibly().onExit().join();
      FileTree.delete(directory.resolve("lost"));
      publish("sale", "SALE", "quantity", 1);
      awaitOnHand(COUNTED - 1);

      assertThat(other.tasks()).isEqualTo(own + copied);
      assertThat(readBack.fromBeginning).isEmpty();
      assertThat(readBack.there.get()).as("in the changelogs of the lost").isGreaterThan(SKUS / 4);
      assertThat(readBack.records.get()).isLessThan(readBack.there.get() / 10);
    }
    assertThat(
            published.once("stock-levels", level -> level.get("sku") + "/" + level.get("sequence")))
        .hasSizeGreaterThanOrEqualTo(2 * SKUS);
  }

  private ProgramProcess start() throws Exception {
    return ProgramProcess.start(
        directory.resolve("run"),
        List.of("-Xmx512m"),
        Map.of(),
        BROKER.arguments(
            "run",
            PREFIX,
            options("--data-dir", directory.resolve("lost").toString(), "--http-port", "0")));
  }

  private static String[] options(String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    SETTINGS.forEach((name, value) -> options.addAll(List.of("--set", name + '=' + value)));
    return options.toArray(String[]::new);
  }

  /** One in this process, which tells what its stores read back. */
  private StreamsRunner other() {
    Map<String, Given> given = new HashMap<>();
    SETTINGS.forEach((name, value) -> given.put(name, new Given(value, "test")));
    given.put("data.dir", new Given(directory.resolve("other").toString(), "test"));
    Settings settings = Settings.of(new GivenSettings(given));
    try (TopicAdmin admin = TopicAdmin.connect(settings, BROKER.bootstrapServers())) {
      TopicSetup topics = new TopicSetup(admin, settings);
      return new StreamsRunner(
          settings,
          BROKER.bootstrapServers(),
          topics.checkedPartitions(),
          topics.inputIds(),
          InstantSource.system(),
          StreamThreadReplacer.Around.WELL,
          null);
    }
  }

  private static int standbyTasks(StreamsRunner runner) {
    return runner.streams().metadataForLocalThreads().stream()
        .mapToInt(thread -> thread.standbyTasks().size())
        .sum();
  }

  /** What lies behind the last record of a changelog is the mark of its transaction. */
  private static boolean hasCaughtUp(StreamsRunner runner) {
    List<Long> lags =
        runner.streams().allLocalStorePartitionLags().values().stream()
            .flatMap(each -> each.values().stream())
            .map(LagInfo::offsetLag)
            .toList();
    return !lags.isEmpty() && lags.stream().allMatch(lag -> lag <= 1);
  }

  /** One event of each SKU. */
  private static void publish(String id, String type, String field, int units) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      Instant now = Instant.now();
      for (int sku = 0; sku < SKUS; sku++) {
        String event =
            "{\"eventId\":\"%s-%d\",\"source\":\"test\",\"type\":\"%s\",\"sku\":\"SKU-%d\",\"location\":\"DC1\",\"occurredAt\":\"%s\",\"countedAt\":\"%s\",\"%s\":%d}"
                .formatted(id, sku, type, sku, now, now, field, units);
        var unused =
            producer.send(
                new ProducerRecord<>(
                    PREFIX + "stock-events",
                    ("SKU-" + sku).getBytes(UTF_8),
                    event.getBytes(UTF_8)));
      }
    }
  }

  private void awaitOnHand(long units) {
    Map<String, Long> expected = new TreeMap<>();
    IntStream.range(0, SKUS).forEach(sku -> expected.put("SKU-" + sku + "@DC1", units));
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () -> {
              Map<String, Long> onHand = new TreeMap<>();
              published
                  .latest("stock-levels")
                  .forEach((book, level) -> onHand.put(book, level.get("onHand").asLong()));
              assertThat(onHand).isEqualTo(expected);
            });
  }

  /** What stores have read back from their changelogs. */
  private static final class ReadBack implements StateRestoreListener {
    final Set<TopicPartition> fromBeginning = ConcurrentHashMap.newKeySet();
    final AtomicLong there = new AtomicLong();
    final AtomicLong records = new AtomicLong();

    void forget() {
      fromBeginning.clear();
      there.set(0);
      records.set(0);
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long from, long to) {
      there.addAndGet(to);
      if (from == 0 && to > 0) {
        fromBeginning.add(changelog);
      }
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long to, long restored) {
      // The end tells the sum.
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long restored) {
      records.addAndGet(restored);
    }
  }
}
