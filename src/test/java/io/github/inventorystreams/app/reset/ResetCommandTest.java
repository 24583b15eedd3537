package io.github.inventorystreams.app.reset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.json.OutputReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A reset of a service under the wall clock, on given brokers. */
class ResetCommandTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final int SKUS = 8;
  private static final String PREFIX = "shop.";

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  @Test
  void theBooksComeBackAndNothingIsSaidAgain() throws Exception {
    assertThat(command("topics", "--create").exitCode()).isZero();
    try (ProgramProcess service = start("first")) {
      for (int sku = 0; sku < SKUS; sku++) {
        publish(sku, "opening", "\"type\":\"COUNT\",\"countedQuantity\":40", 0);
        publish(sku, "sale", "\"type\":\"SALE\",\"quantity\":" + (36 + sku), 60);
      }
      await().atMost(MAX_WAIT).until(() -> onHand().equals(expected()));
      CommandLineRun running = command("reset");
      assertThat(running.exitCode()).isEqualTo(1);
      assertThat(running.err()).contains("runs (at", "stop all its instances");
      service.stop();
    }
    final Map<BookKey, StockLevel> before = levels();
    final int warnings = BROKER.records(PREFIX + "low-stock-warnings").size();
    assertThat(warnings).isGreaterThanOrEqualTo(SKUS / 2);

    CommandLineRun look = command("reset", "--dry-run", "--json");
    assertThat(look.exitCode()).as(look.err()).isZero();
    assertThat(look.out())
        .contains("\"done\":false", "\"recordsReadAgain\":" + 2 * SKUS, "\"books\":" + SKUS);

    CommandLineRun done = command("reset");
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains("16 records read again, in silence", "Done:");
    try (ProgramProcess service = start("second")) {
      awaitPublishedAgain(before);
      service.stop();
    }
    assertThat(onHand()).isEqualTo(expected());
    assertThat(BROKER.records(PREFIX + "low-stock-warnings")).hasSize(warnings);

    forgetTheFirstEvents();
    CommandLineRun refused = command("reset");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("no longer begins with its first record", "reset --from-levels");
    final Map<BookKey, StockLevel> between = levels();
    CommandLineRun counted = command("reset", "--from-levels");
    assertThat(counted.exitCode()).as(counted.err()).isZero();
    try (ProgramProcess service = start("third")) {
      awaitPublishedAgain(between);
      service.stop();
    }
    Map<BookKey, Long> countedUnits = new HashMap<>();
    expected().forEach((book, units) -> countedUnits.put(book, Math.max(0, units)));
    assertThat(onHand()).isEqualTo(countedUnits);
  }

  @Test
  void anEmptyDirectoryHasNothingToReset() {
    CommandLineRun run = CommandLineRun.of("reset", "--data-dir", directory.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("There is nothing to reset in " + directory);
  }

  private void awaitPublishedAgain(Map<BookKey, StockLevel> before) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () ->
                assertThat(levels())
                    .allSatisfy(
                        (book, level) ->
                            assertThat(level.sequence())
                                .isGreaterThan(before.get(book).sequence())));
  }

  private static void forgetTheFirstEvents() throws Exception {
    Map<TopicPartition, RecordsToDelete> first = new HashMap<>();
    BROKER
        .records(PREFIX + "stock-events")
        .forEach(
            record ->
                first.put(
                    new TopicPartition(record.topic(), record.partition()),
                    RecordsToDelete.beforeOffset(1)));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      admin.deleteRecords(first).all().get();
    }
  }

  private static Map<BookKey, Long> expected() {
    Map<BookKey, Long> units = new HashMap<>();
    for (int sku = 0; sku < SKUS; sku++) {
      units.put(new BookKey("SKU-" + sku, "DC1"), 4L - sku);
    }
    return units;
  }

  private static Map<BookKey, Long> onHand() {
    Map<BookKey, Long> units = new HashMap<>();
    levels().forEach((book, level) -> units.put(book, level.onHand()));
    return units;
  }

  private static Map<BookKey, StockLevel> levels() {
    OutputReader reader = new OutputReader();
    Map<BookKey, StockLevel> levels = new HashMap<>();
    BROKER
        .records(PREFIX + "stock-levels")
        .forEach(
            record -> {
              StockLevel level = reader.stockLevel(record.value());
              levels.put(level.book(), level);
            });
    return levels;
  }

  private static void publish(int sku, String id, String fields, long secondsLater)
      throws Exception {
    Instant at = Instant.now().minus(Duration.ofHours(1)).plusSeconds(secondsLater);
    String json =
        "{\"eventId\":\"%s-%d\",\"source\":\"test\",\"sku\":\"SKU-%d\",\"location\":\"DC1\",\"occurredAt\":\"%s\",\"countedAt\":\"%s\",%s}"
            .formatted(id, sku, sku, at, at, fields);
    BROKER.publish(
        new ProducerRecord<>(
            PREFIX + "stock-events", ("SKU-" + sku).getBytes(UTF_8), json.getBytes(UTF_8)));
  }

  private CommandLineRun command(String name, String... more) {
    return CommandLineRun.of(BROKER.arguments(name, PREFIX, withDirectory(more)));
  }

  private String[] withDirectory(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(List.of("--data-dir", directory.resolve("data").toString()));
    return all.toArray(String[]::new);
  }

  private ProgramProcess start(String name) throws Exception {
    ProgramProcess service =
        ProgramProcess.start(
            directory.resolve(name),
            List.of(),
            Map.of(),
            BROKER.arguments("run", PREFIX, withDirectory("--http-port", "0")));
    service.awaitReady();
    return service;
  }
}
