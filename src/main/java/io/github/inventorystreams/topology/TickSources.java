package io.github.inventorystreams.topology;

import io.github.inventorystreams.stages.TickSource;
import java.util.ArrayList;
import java.util.List;

/** The partitions of input topics whose ticks reach the books. */
final class TickSources {
  private TickSources() {}

  /**
   * All partitions of all inputs of the SKU stage.
   *
   * @param keyedBySku whether a partition of books reads only its own partition of stock events
   */
  static List<TickSource> of(Topics topics, Partitions partitions, boolean keyedBySku) {
    List<TickSource> sources = new ArrayList<>();
    topics
        .stockEvents()
        .forEach(topic -> sources.add(new TickSource(topic, partitions.books(), keyedBySku)));
    sources.add(new TickSource(topics.skuSettings(), partitions.books(), false));
    sources.add(new TickSource(topics.locationSettings(), partitions.books(), false));
    return List.copyOf(sources);
  }
}
