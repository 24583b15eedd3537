package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.log.ExpiredRecords;
import io.github.inventorystreams.stages.ReadPositions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Input that Kafka deletes while somebody is behind with it. */
class InputConsumerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  private final List<ExpiredRecords> expired = new ArrayList<>();

  @Test
  void isToldToWhoIsOvertakenWhileReading() throws Exception {
    TopicPartition partition = new TopicPartition("overtaken", 0);
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic("overtaken", 1, (short) 1))).all().get();
      publish(partition, 40);
      try (InputConsumer consumer = consumer()) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, new OffsetAndMetadata(2, "of the stream"));
        long next = readOne(consumer) + 1;
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next, "of the stream")));
        deleteBefore(admin, partition, 35);

        while (expired.isEmpty()) {
          try {
            next = readOne(consumer) + 1;
          } catch (OffsetOutOfRangeException e) {
            consumer.seekToBeginning(e.partitions());
          }
        }

        assertThat(expired).containsExactly(new ExpiredRecords(partition, 35 - next));
        assertThat(readOne(consumer)).isEqualTo(35);
        assertThat(consumer.committed(Set.of(partition)))
            .containsEntry(partition, new OffsetAndMetadata(35, "of the stream"));
      }
    }
  }

  /** Nothing is processed of a partition without a record, so that no commit would come of it. */
  @Test
  void isToldOnceWhereNothingIsLeft() throws Exception {
    try (ProcessorOnTopics processor =
            new ProcessorOnTopics(BROKER.bootstrapServers(), "emptied", 1, directory);
        Admin admin = admin()) {
      TopicPartition partition = new TopicPartition("emptied.stock-events", 0);
      processor.restartAfter(
          state -> {
            publish(partition, 10);
            alter(admin, partition, 3);
            deleteBefore(admin, partition, 10);
          });

      await().atMost(PATIENCE).until(() -> processor.expiredRecords() == 7);
      processor.restart();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(processor.lostBeforeTheStart()).isEmpty());
      assertThat(processor.expiredRecords()).isZero();
    }
  }

  private InputConsumer consumer() {
    return new InputConsumer(
        Map.of(
            "bootstrap.servers",
            BROKER.bootstrapServers(),
            "group.id",
            "behind",
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "max.poll.records",
            1,
            // One batch at a time, or all would be on its way already.
            "fetch.max.bytes",
            1,
            "max.partition.fetch.bytes",
            1),
        expired::addAll,
        ReadPositions.none());
  }

  private static long readOne(InputConsumer consumer) {
    List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
    while (read.isEmpty()) {
      consumer.poll(Duration.ofMillis(200)).forEach(read::add);
    }
    return read.get(0).offset();
  }

  private static void publish(TopicPartition partition, int count) {
    try {
      for (int i = 0; i < count; i++) {
        BROKER.publish(
            new ProducerRecord<>(
                partition.topic(), partition.partition(), null, "{}".getBytes(UTF_8)));
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void alter(Admin admin, TopicPartition partition, long offset) {
    try {
      admin
          .alterConsumerGroupOffsets(
              "inventory-emptied", Map.of(partition, new OffsetAndMetadata(offset)))
          .all()
          .get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void deleteBefore(Admin admin, TopicPartition partition, long offset) {
    try {
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset))).all().get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()));
  }
}
