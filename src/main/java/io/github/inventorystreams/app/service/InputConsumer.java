package io.github.inventorystreams.app.service;

import io.github.inventorystreams.log.ExpiredRecords;
import io.github.inventorystreams.stages.ReadPositions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that notices when Kafka has deleted what it would read next. Kafka's own one goes on
 * at another place without a word as long as it may choose that place; here Kafka Streams does.
 */
final class InputConsumer extends KafkaConsumer<byte[], byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(InputConsumer.class);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final String REPARTITION = "-repartition";

  private final Consumer<List<ExpiredRecords>> onExpired;
  private final ReadPositions positions;

  /**
   * @param onExpired gets what was deleted; what it throws ends the reading
   * @param positions what the stores know of how far it was read
   */
  InputConsumer(
      Map<String, Object> properties,
      Consumer<List<ExpiredRecords>> onExpired,
      ReadPositions positions) {
    super(choosingNoPlace(properties), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.onExpired = onExpired;
    this.positions = positions;
  }

  private static Map<String, Object> choosingNoPlace(Map<String, Object> properties) {
    Map<String, Object> changed = new HashMap<>(properties);
    changed.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return changed;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    Map<TopicPartition, Long> known = positions.take(assignment());
    try {
      goOnWhereTheStoresAre(known);
    } catch (TimeoutException e) {
      // Read without it, records would be processed again.
      positions.putBack(known);
      return ConsumerRecords.empty();
    } catch (KafkaException e) {
      positions.putBack(known);
      throw e;
    }
    try {
      return super.poll(timeout);
    } catch (LogTruncationException e) {
      goOnWhereTheLogsPart(e);
      return ConsumerRecords.empty();
    } catch (OffsetOutOfRangeException e) {
      tellWhatIsMissing(e.offsetOutOfRangePartitions());
      throw e;
    }
  }

  /**
   * Where the brokers know less of what was read than the stores do. A log that ends before that is
   * another one, or has lost its end.
   */
  private void goOnWhereTheStoresAre(Map<TopicPartition, Long> known) {
    if (known.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> committed = committed(known.keySet(), ANSWER_WITHIN);
    Map<TopicPartition, Long> ends = endOffsets(known.keySet(), ANSWER_WITHIN);
    Map<TopicPartition, Long> beginnings = beginningOffsets(known.keySet(), ANSWER_WITHIN);
    known.forEach(
        (partition, next) -> {
          OffsetAndMetadata last = committed.get(partition);
          long reached = last == null ? 0 : last.offset();
          if (reached < next && next <= ends.getOrDefault(partition, 0L)) {
            LOG.warn(
                "The brokers have forgotten how far {} was read: up to {}, they say {}. It goes on where the stores are, so nothing is processed twice.",
                partition,
                next,
                reached);
            // What lies between two stages is deleted once it is read, marks of transactions too.
            seek(
                partition,
                partition.topic().endsWith(REPARTITION)
                    ? Math.max(next, beginnings.getOrDefault(partition, 0L))
                    : next);
          }
        });
  }

  /** As Kafka's own one does: a broker has lost the end of its log, and nothing has expired. */
  private void goOnWhereTheLogsPart(LogTruncationException e) {
    e.divergentOffsets().forEach(this::seek);
    Set<TopicPartition> unknown = new HashSet<>(e.partitions());
    unknown.removeAll(e.divergentOffsets().keySet());
    if (!unknown.isEmpty()) {
      seekToBeginning(unknown);
    }
  }

  private void tellWhatIsMissing(Map<TopicPartition, Long> next) {
    Map<TopicPartition, Long> beginnings = beginningOffsets(next.keySet());
    List<ExpiredRecords> expired = ExpiredRecords.between(next, beginnings);
    if (expired.isEmpty()) {
      return;
    }
    onExpired.accept(expired);
    Map<TopicPartition, Long> told = new HashMap<>(beginnings);
    told.keySet().retainAll(expired.stream().map(ExpiredRecords::partition).toList());
    commit(told);
  }

  /** Where nothing is left, nothing will be processed and committed, and it would be told again. */
  private void commit(Map<TopicPartition, Long> beginnings) {
    try {
      Map<TopicPartition, OffsetAndMetadata> before = committed(beginnings.keySet());
      Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
      beginnings.forEach(
          (partition, offset) -> {
            OffsetAndMetadata last = before.get(partition);
            next.put(partition, new OffsetAndMetadata(offset, last == null ? "" : last.metadata()));
          });
      commitSync(next);
    } catch (KafkaException e) {
      LOG.debug("what has expired will be told again: {}", e.getMessage());
    }
  }
}
