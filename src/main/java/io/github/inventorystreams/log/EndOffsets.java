package io.github.inventorystreams.log;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The ends that partitions had at one moment: the offset after the last committed record. */
public record EndOffsets(Map<TopicPartition, Long> offsets) {
  /** Of no partition, and so always reached. */
  public static final EndOffsets NONE = new EndOffsets(Map.of());

  public EndOffsets {
    offsets = Map.copyOf(offsets);
  }

  /** The ends of now. */
  public static EndOffsets now(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    return new EndOffsets(consumer.endOffsets(partitions));
  }

  public Set<TopicPartition> partitions() {
    return offsets.keySet();
  }

  /** Whether a record was there already. */
  public boolean include(ConsumerRecord<?, ?> message) {
    return message.offset()
        < offsets.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L);
  }

  /** Whether a consumer has read all that was there. */
  public boolean isReachedBy(Consumer<?, ?> consumer) {
    return offsets.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** How much of what was there a consumer has read, 0 to 1. */
  double shareReadBy(Consumer<?, ?> consumer) {
    long whole = 0;
    long read = 0;
    for (Map.Entry<TopicPartition, Long> end : offsets.entrySet()) {
      whole += end.getValue();
      read += Math.min(end.getValue(), consumer.position(end.getKey()));
    }
    return whole == 0 ? 1 : (double) read / whole;
  }
}
