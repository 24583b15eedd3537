package io.github.inventorystreams.event;

/** The place in Kafka from which a record was first read. */
public record RecordOrigin(String topic, int partition, long offset) {

  /** The name of its partition, in counters and watermarks, e.g. {@code stock-events#3}. */
  public String partitionName() {
    return partitionName(topic, partition);
  }

  /** The name of a partition of a topic. */
  public static String partitionName(String topic, int partition) {
    return topic + '#' + partition;
  }
}
