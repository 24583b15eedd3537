package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.topology.Topics;
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

  /** What to commit before anything is changed. */
  public static Map<TopicPartition, OffsetAndMetadata> before(Topics topics) {
    return Map.of(new TopicPartition(topics.bookUpdates(), 0), new OffsetAndMetadata(0, TEXT));
  }

  static boolean isIn(Map<TopicPartition, OffsetAndMetadata> committed) {
    return committed.values().stream().anyMatch(next -> next.metadata().equals(TEXT));
  }
}
