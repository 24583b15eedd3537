package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.topology.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where orders and requests are read on when their partitions come to a process: where they were
 * read to, by whichever knows more, Kafka or the deliveries. Where neither does, nobody has
 * delivered orders, and those of before were delivered by hand.
 */
record StartOffsets(Consumer<?, ?> consumer, Topics topics, BooleanSupplier isStopped) {
  private static final Logger LOG = LoggerFactory.getLogger(StartOffsets.class);

  /**
   * Sets the consumer to them.
   *
   * @param ofOwn what the deliveries of these partitions know
   * @param ofAll what those of all partitions know: of one without deliveries, others do. If it is
   *     stopped meanwhile, it says nothing, and nothing is set
   */
  void begin(Collection<TopicPartition> assigned, ReadTo ofOwn, Supplier<ReadTo> ofAll) {
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(assigned));
    Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
    boolean isForgotten =
        assigned.stream()
            .anyMatch(each -> committed.get(each) == null && place(ofOwn, each) == null);
    ReadTo kept = isForgotten ? ofAll.get() : ofOwn;
    if (isStopped.getAsBoolean()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> begun = new HashMap<>();
    for (TopicPartition partition : assigned) {
      long end = ends.getOrDefault(partition, 0L);
      @Nullable Long known = place(kept, partition);
      @Nullable OffsetAndMetadata place = committed.get(partition);
      long from = Math.min(known == null ? end : known, end);
      if (place == null || (known != null && place.offset() < from)) {
        if (known != null) {
          LOG.warn(
              "{} is read on from {}, as the deliveries know: Kafka has forgotten it",
              partition,
              from);
        }
        consumer.seek(partition, from);
        begun.put(partition, new OffsetAndMetadata(from));
      }
    }
    if (!begun.isEmpty()) {
      consumer.commitSync(begun);
    }
  }

  private @Nullable Long place(ReadTo readTo, TopicPartition partition) {
    return (partition.topic().equals(topics.purchaseOrders()) ? readTo.orders() : readTo.requests())
        .get(partition.partition());
  }
}
