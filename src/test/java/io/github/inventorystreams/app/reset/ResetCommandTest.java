package io.github.inventorystreams.app.reset;

import static io.github.inventorystreams.app.reset.ShopOnBroker.SKUS;
import static io.github.inventorystreams.app.reset.ShopOnBroker.left;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockLevel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A reset of a service under the wall clock, on given brokers. */
class ResetCommandTest {
  private static final List<String> INPUTS =
      List.of(
          "stock-events",
          "sku-settings",
          "location-settings",
          "supplier-settings",
          "supplier-events",
          "book-updates");

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  private ShopOnBroker shop(String prefix) {
    return new ShopOnBroker(BROKER, prefix, directory, Map.of("application.id", prefix + "app"));
  }

  @Test
  void theBooksComeBackAndNothingIsSaidAgain() throws Exception {
    ShopOnBroker shop = opened("back.");
    final Map<BookKey, StockLevel> before = shop.levels();
    final int warnings = shop.warnings();
    assertThat(warnings).isGreaterThanOrEqualTo(SKUS / 2);

    CommandLineRun look = shop.command("reset", "--dry-run", "--json");
    assertThat(look.exitCode()).as(look.err()).isZero();
    assertThat(look.out())
        .contains("\"done\":false", "\"recordsReadAgain\":" + 2 * SKUS, "\"books\":" + SKUS);

    CommandLineRun done = shop.command("reset");
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains("16 records read again, in silence", "Done:");
    try (ProgramProcess service = shop.start("second")) {
      shop.awaitPublishedAfter(before);
      service.stop();
    }
    assertThat(shop.onHand()).isEqualTo(left(36, 1));
    assertThat(shop.warnings()).isEqualTo(warnings);

    forgetTheFirstEvents(shop);
    CommandLineRun refused = shop.command("reset");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("no longer begins with its first record", "reset --from-levels");
    final Map<BookKey, StockLevel> between = shop.levels();
    shop.done("reset", "--from-levels");
    CommandLineRun again = shop.command("reset", "--from-levels");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("stock events are not processed");
    breakOff(shop);
    shop.done("reset", "--from-levels");
    try (ProgramProcess service = shop.start("third")) {
      shop.awaitPublishedAfter(between);
      service.stop();
    }
    Map<BookKey, Long> counted = new HashMap<>();
    left(36, 1).forEach((book, units) -> counted.put(book, Math.max(0, units)));
    assertThat(shop.onHand()).isEqualTo(counted);
  }

  @Test
  @Tag("slow")
  void partitionsAreAdded() throws Exception {
    ShopOnBroker shop = opened("more.");
    final Map<BookKey, StockLevel> before = shop.levels();
    final int warnings = shop.warnings();
    Map<String, NewPartitions> more = new HashMap<>();
    INPUTS.forEach(topic -> more.put("more." + topic, NewPartitions.increaseTo(7)));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      admin.createPartitions(more).all().get();
    }
    CommandLineRun without = shop.command("run", "--http-port", "0");
    assertThat(without.exitCode()).isEqualTo(1);
    assertThat(without.err()).contains("has 4 partitions and the input topics 7", "reset");

    ShopOnBroker larger = shop.with("topics.partitions", "7");
    larger.done("reset");
    try (ProgramProcess service = larger.start("larger")) {
      larger.awaitPublishedAfter(before);
      assertThat(larger.onHand()).isEqualTo(left(36, 1));
      assertThat(larger.warnings()).isEqualTo(warnings);
      larger.sell("more", 120, 0);
      larger.awaitOnHand(left(36, 2));
      service.stop();
    }
  }

  /** As on another cluster to which the topics of facts were copied. */
  @Test
  @Tag("slow")
  void anotherServiceTakesOver() throws Exception {
    ShopOnBroker shop = opened("other.");
    final Map<BookKey, StockLevel> before = shop.levels();
    final int warnings = shop.warnings();

    ShopOnBroker other = shop.with("application.id", "green");
    other.done("reset");
    try (ProgramProcess service = other.start("green")) {
      other.awaitPublishedAfter(before);
      assertThat(other.onHand()).isEqualTo(left(36, 1));
      assertThat(other.warnings()).isEqualTo(warnings);
      service.stop();
    }
  }

  @Test
  void anEmptyDirectoryHasNothingToReset() {
    CommandLineRun run = CommandLineRun.of("reset", "--data-dir", directory.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("There is nothing to reset in " + directory);
  }

  /** A shop whose service has processed some events and was stopped. */
  private ShopOnBroker opened(String prefix) throws Exception {
    ShopOnBroker shop = shop(prefix);
    shop.done("topics", "--create");
    try (ProgramProcess service = shop.start("first")) {
      shop.open();
      shop.awaitOnHand(left(36, 1));
      CommandLineRun running = shop.command("reset");
      assertThat(running.exitCode()).isEqualTo(1);
      assertThat(running.err()).contains("runs (at", "stop all its instances");
      service.stop();
    }
    return shop;
  }

  /** As if the last reset had ended just before it was done. */
  private static void breakOff(ShopOnBroker shop) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      admin
          .alterConsumerGroupOffsets(
              shop.settings().get("application.id"),
              Map.of(
                  new TopicPartition(shop.prefix() + "book-updates", 0),
                  new OffsetAndMetadata(0, "reset")))
          .all()
          .get();
    }
  }

  private static void forgetTheFirstEvents(ShopOnBroker shop) throws Exception {
    Map<TopicPartition, RecordsToDelete> first = new HashMap<>();
    BROKER
        .records(shop.prefix() + "stock-events")
        .forEach(
            record ->
                first.put(
                    new TopicPartition(record.topic(), record.partition()),
                    RecordsToDelete.beforeOffset(1)));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      admin.deleteRecords(first).all().get();
    }
  }
}
