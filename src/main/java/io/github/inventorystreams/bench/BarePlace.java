package io.github.inventorystreams.bench;

import java.util.List;

/**
 * The topics that the bare loop reads and writes.
 *
 * @param output the first part of the names of the topics it writes
 * @param exactlyOnce with transactions; otherwise what was applied may be applied again
 */
public record BarePlace(
    String bootstrapServers, String events, String output, boolean exactlyOnce) {

  String levels() {
    return output + "levels";
  }

  String changelog() {
    return output + "changelog";
  }

  /**
   * Creates what it writes.
   *
   * @param partitions those of the events
   * @throws BenchException if the broker does not
   */
  public void createTopics(int partitions) {
    BareTopics.create(bootstrapServers, List.of(levels(), changelog()), partitions);
  }
}
