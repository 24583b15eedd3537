package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.topology.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The mark of a reset that is under way: it stands beside an offset of the group, and goes when the
 * reset commits the offsets to start from.
 */
public final class ResetMark {
  private static final String TEXT = "reset";

  private ResetMark() {}

  /**
   * What to commit before anything is changed.
   *
   * @param known offsets that a repetition has to know
   */
  public static Map<TopicPartition, OffsetAndMetadata> before(
      Topics topics, Map<TopicPartition, Long> known) {
    Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
    known.forEach((partition, offset) -> all.put(partition, new OffsetAndMetadata(offset)));
    all.put(new TopicPartition(topics.bookUpdates(), 0), new OffsetAndMetadata(0, TEXT));
    return all;
  }

  /** Whether a reset has begun and not ended. */
  public static boolean isIn(Map<TopicPartition, OffsetAndMetadata> committed) {
    return committed.values().stream().anyMatch(next -> next.metadata().equals(TEXT));
  }
}
