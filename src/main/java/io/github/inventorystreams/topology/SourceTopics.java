package io.github.inventorystreams.topology;

import io.github.inventorystreams.stages.SourceTopic;
import java.util.ArrayList;
import java.util.List;

/** The input topics of the books whose partitions report how far they have come. */
public final class SourceTopics {
  private SourceTopics() {}

  /**
   * Those of stock events, which report how far they have come in event time.
   *
   * @param keyedBySku whether a partition of books reads only its own partition of stock events
   */
  public static List<SourceTopic> ofEvents(
      Topics topics, Partitions partitions, boolean keyedBySku) {
    return topics.stockEvents().stream()
        .map(topic -> new SourceTopic(topic, partitions.books(), keyedBySku))
        .toList();
  }

  /** All, each of which bears ticks. */
  static List<SourceTopic> ofTicks(Topics topics, Partitions partitions, boolean keyedBySku) {
    List<SourceTopic> sources = new ArrayList<>(ofEvents(topics, partitions, keyedBySku));
    sources.add(new SourceTopic(topics.skuSettings(), partitions.books(), false));
    sources.add(new SourceTopic(topics.locationSettings(), partitions.books(), false));
    return List.copyOf(sources);
  }
}
