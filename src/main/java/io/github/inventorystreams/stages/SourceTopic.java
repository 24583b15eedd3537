package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.RecordOrigin;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An input topic whose partitions each report how far they have come.
 *
 * @param ownPartitionOnly whether each task receives only the partition with its own number
 */
public record SourceTopic(String topic, int partitions, boolean ownPartitionOnly) {

  /** The names of the partitions that a task receives. */
  public Stream<String> namesFor(int taskPartition) {
    return ownPartitionOnly ? Stream.of(RecordOrigin.partitionName(topic, taskPartition)) : names();
  }

  /** The names of all its partitions. */
  public Stream<String> names() {
    return IntStream.range(0, partitions)
        .mapToObj(number -> RecordOrigin.partitionName(topic, number));
  }
}
