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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A shop of a few SKUs, of which some are sold below zero, and a service under the wall clock.
 *
 * @param prefix of its topics
 * @param directory for the data and the output of its services
 * @param settings of its services and commands, by their names
 */
record ShopOnBroker(
    TestBroker broker, String prefix, Path directory, Map<String, String> settings) {
  static final int SKUS = 8;
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final long COUNTED = 40;

  ShopOnBroker {
    settings = Map.copyOf(settings);
  }

  /** The same under other settings. */
  ShopOnBroker with(String name, String value) {
    Map<String, String> other = new HashMap<>(settings);
    other.put(name, value);
    return new ShopOnBroker(broker, prefix, directory, other);
  }

  CommandLineRun command(String name, String... more) {
    return CommandLineRun.of(broker.arguments(name, prefix, all(more)));
  }

  /** A command that has to succeed. */
  void done(String name, String... more) {
    CommandLineRun run = command(name, more);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Starts a service and waits until it is ready. */
  ProgramProcess start(String name) throws Exception {
    ProgramProcess service =
        ProgramProcess.start(
            directory.resolve(name),
            List.of(),
            Map.of(),
            broker.arguments("run", prefix, all("--http-port", "0")));
    service.awaitReady();
    return service;
  }

  private String[] all(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(List.of("--data-dir", directory.resolve("data").toString()));
    settings.forEach((name, value) -> all.addAll(List.of("--set", name + '=' + value)));
    return all.toArray(String[]::new);
  }

  /** Counts each SKU and sells some of each, the last ones more than there are. */
  void open() throws Exception {
    for (int sku = 0; sku < SKUS; sku++) {
      publish(sku, "opening", "\"type\":\"COUNT\",\"countedQuantity\":" + COUNTED, 0);
    }
    sell("first", 60, 36);
  }

  /** Sells of each SKU so many and its own number more. */
  void sell(String id, long secondsLater, int units) throws Exception {
    for (int sku = 0; sku < SKUS; sku++) {
      publish(sku, id, "\"type\":\"SALE\",\"quantity\":" + (units + sku), secondsLater);
    }
  }

  private void publish(int sku, String id, String fields, long secondsLater) throws Exception {
    // No day ends between it and now: there would be a review, and warnings of their own.
    Instant now = Instant.now();
    Instant hourAgo = now.minus(Duration.ofHours(1));
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    Instant at = (hourAgo.isBefore(midnight) ? midnight : hourAgo).plusSeconds(secondsLater);
    String json =
        "{\"eventId\":\"%s-%d\",\"source\":\"test\",\"sku\":\"SKU-%d\",\"location\":\"DC1\",\"occurredAt\":\"%s\",\"countedAt\":\"%s\",%s}"
            .formatted(id, sku, sku, at, at, fields);
    broker.publish(
        new ProducerRecord<>(
            prefix + "stock-events", ("SKU-" + sku).getBytes(UTF_8), json.getBytes(UTF_8)));
  }

  /** What is left of each SKU when so many and its own number so many times were sold. */
  static Map<BookKey, Long> left(int units, int times) {
    Map<BookKey, Long> left = new HashMap<>();
    for (int sku = 0; sku < SKUS; sku++) {
      left.put(new BookKey("SKU-" + sku, "DC1"), COUNTED - units - (long) times * sku);
    }
    return left;
  }

  void awaitOnHand(Map<BookKey, Long> expected) {
    await().atMost(MAX_WAIT).untilAsserted(() -> assertThat(onHand()).isEqualTo(expected));
  }

  Map<BookKey, Long> onHand() {
    Map<BookKey, Long> units = new HashMap<>();
    levels().forEach((book, level) -> units.put(book, level.onHand()));
    return units;
  }

  /** Waits until each book has published a level behind those. */
  void awaitPublishedAfter(Map<BookKey, StockLevel> before) {
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

  /** The last level of each book. */
  Map<BookKey, StockLevel> levels() {
    OutputReader reader = new OutputReader();
    Map<BookKey, StockLevel> levels = new HashMap<>();
    broker
        .records(prefix + "stock-levels")
        .forEach(
            record -> {
              StockLevel level = reader.stockLevel(record.value());
              levels.put(level.book(), level);
            });
    return levels;
  }

  /** How many steps of warnings are published. */
  int warnings() {
    return broker.records(prefix + "low-stock-warnings").size();
  }
}
