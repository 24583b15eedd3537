package io.github.inventorystreams.notify.stream;

import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.EndOffsets;
import io.github.inventorystreams.log.ExpiredRecords;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.notify.DeliveryNews;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.OrderNews;
import io.github.inventorystreams.notify.Partition;
import io.github.inventorystreams.notify.StockNews;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads warnings, orders and their deliveries for one desk, in a thread and a consumer group of its
 * own: whatever becomes of its channel, the others do not notice. Where Kafka fails, it begins
 * again where it was.
 */
final class WarningConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(WarningConsumer.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long BETWEEN_COMMITS_NANOS = Duration.ofSeconds(2).toNanos();

  private final WarningHandler desk;
  private final Topics topics;
  private final Map<String, Object> properties;
  private final WarningContext lookups;
  private final OutputReader reader = new OutputReader();
  private final RetryingLoop loop;
  private final Map<Partition, OffsetAndMetadata> committed = new HashMap<>();
  private EndOffsets goal = EndOffsets.NONE;
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
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    this.loop =
        new RetryingLoop(
            "notify-" + desk.status().name(),
            this::follow,
            RetryingLoop.BEFORE_NEXT_TRY,
            this::failed);
  }

  void start() {
    loop.start();
  }

  ChannelStatus status() {
    return desk.status();
  }

  /** Asks for the end; {@link #join} waits for it. */
  void stop() {
    // Without a wake-up, which could break off the commit of what a channel has just taken.
    loop.stop();
  }

  /** Waits for the end. What has not ended by then waits for a channel that does not answer. */
  void join(Duration patience) {
    loop.join(patience);
  }

  private static Partition placeOf(TopicPartition partition) {
    return new Partition(partition.topic(), partition.partition());
  }

  private void follow() throws InterruptedException {
    while (!loop.isStopped() && !lookups.awaitLoaded(POLL)) {
      LOG.debug("waiting for the acknowledgements");
    }
    loading = false;
    Partitions partitions = new Partitions();
    try (Consumer<byte[], byte[]> consumer = CommittedConsumer.open(properties)) {
      partitions.consumer = consumer;
      consumer.subscribe(
          List.of(topics.lowStockWarnings(), topics.purchaseOrders(), topics.orderDeliveries()),
          partitions);
      while (!loop.isStopped()) {
        step(consumer);
      }
      commit(consumer);
    } finally {
      desk.status().following(false);
      desk.revoked(Set.copyOf(committed.keySet()));
      desk.revoked(partitions.own());
      committed.clear();
    }
  }

  private void failed(RuntimeException failure) {
    if (desk.status().fails("Kafka: " + failure.getMessage())) {
      LOG.error(
          "{} can't read warnings and orders and tries again: {}",
          desk.status().name(),
          failure.getMessage());
    }
  }

  private void step(Consumer<byte[], byte[]> consumer) {
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
    if (loading && goal.isReachedBy(consumer)) {
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
      if (message.topic().equals(topics.purchaseOrders())) {
        return OrderNews.of(reader.purchaseOrder(message.value())).orElse(null);
      }
      return message.topic().equals(topics.orderDeliveries())
          ? DeliveryNews.of(DeliveryJson.read(message.value())).orElse(null)
          : new StockNews(reader.warning(message.value()));
    } catch (IllegalArgumentException e) {
      RecordFields.of(message)
          .around(
              () ->
                  LOG.warn(
                      "{}-{}@{} can't be read and is told to nobody: {}",
                      message.topic(),
                      message.partition(),
                      message.offset(),
                      e.getMessage()));
      return null;
    }
  }

  private void commit(Consumer<byte[], byte[]> consumer) {
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
    private @Nullable Consumer<byte[], byte[]> consumer;

    Set<Partition> own() {
      return goal.partitions().stream().map(WarningConsumer::placeOf).collect(Collectors.toSet());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      desk.status().following(true);
      Consumer<byte[], byte[]> own = consumer;
      if (own == null || assigned.isEmpty()) {
        return;
      }
      Map<TopicPartition, OffsetAndMetadata> before = own.committed(Set.copyOf(assigned));
      assigned.forEach(partition -> desk.assigned(placeOf(partition), before.get(partition)));
      if (desk.readsAll()) {
        own.seekToBeginning(assigned);
      } else {
        sayWhatHasExpired(before, own.beginningOffsets(assigned));
      }
      goal = EndOffsets.now(own, own.assignment());
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

    private void sayWhatHasExpired(
        Map<TopicPartition, OffsetAndMetadata> before, Map<TopicPartition, Long> beginnings) {
      Map<TopicPartition, Long> next = new HashMap<>();
      before.forEach(
          (partition, offset) -> {
            if (offset != null) {
              next.put(partition, offset.offset());
            }
          });
      List<ExpiredRecords> expired = ExpiredRecords.between(next, beginnings);
      if (!expired.isEmpty()) {
        LOG.warn(
            "{} has not been told of {} records that Kafka has deleted meanwhile ({}): the dashboard shows what is open.",
            desk.status().name(),
            ExpiredRecords.sum(expired),
            ExpiredRecords.listed(expired));
      }
    }

    private void leave(Collection<TopicPartition> lost) {
      Set<Partition> partitions =
          lost.stream().map(WarningConsumer::placeOf).collect(Collectors.toSet());
      desk.revoked(partitions);
      committed.keySet().removeAll(partitions);
      // What it was to catch up with may be another's now; the next assignment sets it anew.
      loading = false;
    }
  }
}
