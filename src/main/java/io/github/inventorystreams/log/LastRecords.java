package io.github.inventorystreams.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The last committed records of partitions. A partition may end with marks of transactions and with
 * records that were taken back, so each is looked through from its end, in longer and longer steps.
 */
public final class LastRecords {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int MAX_EMPTY_POLLS = 300;
  private static final long FIRST_STEP = 100;

  private LastRecords() {}

  /**
   * The offset of the last record of each partition that has any.
   *
   * @param consumer of committed records
   * @throws TimeoutException if the broker stops to answer
   */
  public static Map<TopicPartition, Long> of(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> last = new HashMap<>();
    beginnings.forEach(
        (partition, beginning) -> {
          Long found = in(consumer, partition, beginning, ends.getOrDefault(partition, beginning));
          if (found != null) {
            last.put(partition, found);
          }
        });
    return last;
  }

  private static @Nullable Long in(
      Consumer<?, ?> consumer, TopicPartition partition, long beginning, long end) {
    consumer.assign(List.of(partition));
    long step = FIRST_STEP;
    long to = end;
    while (to > beginning) {
      long from = Math.max(beginning, to - step);
      Long found = between(consumer, partition, from, to);
      if (found != null) {
        return found;
      }
      to = from;
      step *= 2;
    }
    return null;
  }

  private static @Nullable Long between(
      Consumer<?, ?> consumer, TopicPartition partition, long from, long to) {
    consumer.seek(partition, from);
    Long last = null;
    int emptyPolls = 0;
    while (consumer.position(partition) < to) {
      List<? extends ConsumerRecord<?, ?>> polled = consumer.poll(POLL).records(partition);
      for (ConsumerRecord<?, ?> each : polled) {
        last = each.offset() < to ? each.offset() : last;
      }
      emptyPolls = polled.isEmpty() ? emptyPolls + 1 : 0;
      if (emptyPolls > MAX_EMPTY_POLLS) {
        throw new TimeoutException("the broker does not hand out " + partition);
      }
    }
    return last;
  }
}
