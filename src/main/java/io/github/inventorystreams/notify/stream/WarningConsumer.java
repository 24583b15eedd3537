package io.github.inventorystreams.notify.stream;

import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.OrderNews;
import io.github.inventorystreams.notify.Partition;
import io.github.inventorystreams.notify.StockNews;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads warnings and orders for one desk, in a thread and a consumer group of its own: whatever
 * becomes of its channel, the others do not notice. Where Kafka fails, it begins again where it
 * was.
 */
final class WarningConsumer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarningConsumer.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long BETWEEN_COMMITS_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long BEFORE_NEXT_TRY_SECONDS = 5;
  private static final long TO_FINISH_MILLIS = 5_000;

  private final WarningHandler desk;
  private final Topics topics;
  private final Map<String, Object> properties;
  private final WarningContext lookups;
  private final OutputReader reader = new OutputReader();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private final Map<Partition, OffsetAndMetadata> committed = new HashMap<>();
  private Map<TopicPartition, Long> goal = Map.of();
  private boolean loading;
  private long committedAtNanos = System.nanoTime();

  WarningConsumer(
      WarningHandler desk,
      Topics topics,
      String group,
      Map<String, Object> clientProperties,
      WarningContext lookups) {
    this.desk = desk;
    this.topics = topics;
    this.lookups = lookups;
    this.properties = new HashMap<>(clientProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    this.thread = new Thread(this::run, "notify-" + desk.status().name());
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  ChannelStatus status() {
    return desk.status();
  }

  /** Asks for the end; {@link #close} waits for it. */
  void stop() {
    // Without a wake-up, which could break off the commit of what a channel has just taken.
    closed.countDown();
  }

  @Override
  public void close() {
    stop();
    try {
      thread.join(TO_FINISH_MILLIS);
      if (thread.isAlive()) {
        // It waits for a channel that does not answer.
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!isClosed() && !lookups.awaitLoaded(POLL)) {
        LOG.debug("waiting for the acknowledgements");
      }
      while (!isClosed()) {
        follow();
        if (closed.await(BEFORE_NEXT_TRY_SECONDS, TimeUnit.SECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Partition placeOf(TopicPartition partition) {
    return new Partition(partition.topic(), partition.partition());
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void follow() {
    Partitions partitions = new Partitions();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      partitions.consumer = consumer;
      consumer.subscribe(List.of(topics.lowStockWarnings(), topics.purchaseOrders()), partitions);
      while (!isClosed()) {
        step(consumer);
      }
      commit(consumer);
    } catch (KafkaException e) {
      if (!isClosed() && desk.status().fails("Kafka: " + e.getMessage())) {
        LOG.error(
            "{} can't read warnings and orders and tries again: {}",
            desk.status().name(),
            e.getMessage());
      }
    } finally {
      desk.status().following(false);
      desk.revoked(Set.copyOf(committed.keySet()));
      desk.revoked(partitions.own());
      committed.clear();
    }
  }

  private void step(KafkaConsumer<byte[], byte[]> consumer) {
    if (desk.wantsMore()) {
      consumer.resume(consumer.paused());
    } else {
      consumer.pause(consumer.assignment());
    }
    for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
      desk.read(
          new Partition(message.topic(), message.partition()),
          message.offset(),
          message.timestamp(),
          news(message));
    }
    if (loading
        && goal.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
      loading = false;
      desk.caughtUp();
    }
    boolean settled = desk.work();
    if (settled || System.nanoTime() - committedAtNanos > BETWEEN_COMMITS_NANOS) {
      commit(consumer);
    }
  }

  private @Nullable News news(ConsumerRecord<byte[], byte[]> message) {
    try {
      if (message.value() == null) {
        return null;
      }
      return message.topic().equals(topics.purchaseOrders())
          ? OrderNews.of(reader.purchaseOrder(message.value())).orElse(null)
          : new StockNews(reader.warning(message.value()));
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "{}-{}@{} can't be read and is told to nobody: {}",
          message.topic(),
          message.partition(),
          message.offset(),
          e.getMessage());
      return null;
    }
  }

  private void commit(KafkaConsumer<byte[], byte[]> consumer) {
    committedAtNanos = System.nanoTime();
    Map<TopicPartition, OffsetAndMetadata> changed = new HashMap<>();
    desk.progress()
        .forEach(
            (partition, offset) -> {
              if (!offset.equals(committed.get(partition))) {
                changed.put(new TopicPartition(partition.topic(), partition.number()), offset);
              }
            });
    if (changed.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(changed);
      changed.forEach((partition, offset) -> committed.put(placeOf(partition), offset));
    } catch (CommitFailedException | RebalanceInProgressException e) {
      // The next owner sends again what is not committed: at least once.
      LOG.debug("not committed: the group shares the partitions anew", e);
    }
  }

  /** The listener to which partitions are assigned to this consumer. */
  private final class Partitions implements ConsumerRebalanceListener {
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    Set<Partition> own() {
      return goal.keySet().stream().map(WarningConsumer::placeOf).collect(Collectors.toSet());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      desk.status().following(true);
      KafkaConsumer<byte[], byte[]> own = consumer;
      if (own == null || assigned.isEmpty()) {
        return;
      }
      Map<TopicPartition, OffsetAndMetadata> before = own.committed(Set.copyOf(assigned));
      assigned.forEach(partition -> desk.assigned(placeOf(partition), before.get(partition)));
      if (desk.readsAll()) {
        own.seekToBeginning(assigned);
      }
      goal = own.endOffsets(own.assignment());
      loading = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      if (consumer != null) {
        commit(consumer);
      }
      leave(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      desk.status().following(false);
      leave(lost);
    }

    private void leave(Collection<TopicPartition> lost) {
      Set<Partition> partitions =
          lost.stream().map(WarningConsumer::placeOf).collect(Collectors.toSet());
      desk.revoked(partitions);
      committed.keySet().removeAll(partitions);
    }
  }
}
