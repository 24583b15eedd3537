package io.github.inventorystreams.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The tail of one topic: what has been committed to it since the tail was opened. */
final class TopicTail<T> implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final String topic;
  private final Function<byte[], T> decoder;
  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  private TopicTail(Cluster cluster, String topic, Function<byte[], T> decoder) {
    this.topic = topic;
    this.decoder = decoder;
    this.consumer = cluster.consumer();
    this.partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .sorted(Comparator.comparingInt(TopicPartition::partition))
            .toList();
    consumer.assign(partitions);
  }

  /** Opens a tail that begins at what is committed next. */
  static <T> TopicTail<T> fromNow(Cluster cluster, String topic, Function<byte[], T> decoder) {
    TopicTail<T> tail = new TopicTail<>(cluster, topic, decoder);
    tail.consumer.seekToEnd(tail.partitions);
    tail.partitions.forEach(tail.consumer::position);
    return tail;
  }

  /** Waits a moment for something to come; may be empty. */
  List<T> await(Duration wait) {
    List<T> values = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(wait)) {
      values.add(decoded(entry));
    }
    return values;
  }

  /** Everything that is committed by now and was not returned before. */
  List<T> committed() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<T> values = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      values.addAll(await(POLL));
    }
    return values;
  }

  private T decoded(ConsumerRecord<byte[], byte[]> entry) {
    try {
      return decoder.apply(entry.value());
    } catch (IllegalArgumentException e) {
      throw new PlayException(
          "the record at %s-%d@%d is not what it should be: %s"
              .formatted(topic, entry.partition(), entry.offset(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
