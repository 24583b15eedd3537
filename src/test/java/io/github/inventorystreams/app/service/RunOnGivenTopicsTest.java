package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.broker.TestBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} on topics with which it can't go on: one line at once, exit code 1. */
class RunOnGivenTopicsTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  @Test
  void anInternalTopicOfInputsOfAnotherSize() throws Exception {
    createTopics("inner.");
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic("inner-shop-sku-state-changelog", 3, (short) 1)))
          .all()
          .get();
    }
    assertFailed(
        run("inner.", "--set", "application.id=inner-shop"),
        "inner-shop-sku-state-changelog has 3 partitions and the input topics 4",
        "inventory-streams reset");
  }

  @Test
  void inputThatHasExpiredIfItIsNotToBeSkipped() throws Exception {
    createTopics("old.");
    TopicPartition partition = new TopicPartition("old.stock-events", 2);
    for (int i = 0; i < 10; i++) {
      BROKER.publish(
          new ProducerRecord<>(
              partition.topic(), partition.partition(), null, "{}".getBytes(UTF_8)));
    }
    try (Admin admin = admin()) {
      admin
          .alterConsumerGroupOffsets("old-shop", Map.of(partition, new OffsetAndMetadata(3)))
          .all()
          .get();
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(8))).all().get();
    }
    assertFailed(
        run("old.", "--set", "application.id=old-shop", "--set", "input.expired=stop"),
        "Kafka has deleted 5 records before they were processed (old.stock-events-2: 5)",
        "input.expired=skip");
  }

  @Test
  void aResetThatWasBrokenOff() throws Exception {
    createTopics("half.");
    try (Admin admin = admin()) {
      admin
          .alterConsumerGroupOffsets(
              "half-shop",
              Map.of(new TopicPartition("half.book-updates", 0), new OffsetAndMetadata(0, "reset")))
          .all()
          .get();
    }
    assertFailed(
        run("half.", "--set", "application.id=half-shop"),
        "A reset of half-shop was broken off",
        "inventory-streams reset");
  }

  private CommandLineRun run(String prefix, String... more) {
    String[] always = {"--data-dir", directory.toString(), "--http-port", "0"};
    String[] all = new String[always.length + more.length];
    System.arraycopy(always, 0, all, 0, always.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    return CommandLineRun.of(BROKER.arguments("run", prefix, all));
  }

  private static void createTopics(String prefix) {
    CommandLineRun created = CommandLineRun.of(BROKER.arguments("topics", prefix, "--create"));
    assertThat(created.exitCode()).as(created.err()).isZero();
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()));
  }

  private static void assertFailed(CommandLineRun run, String... parts) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
  }
}
