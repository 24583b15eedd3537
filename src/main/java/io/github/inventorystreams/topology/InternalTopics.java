package io.github.inventorystreams.topology;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** The topics that Kafka Streams makes for itself, by their names on the brokers. */
public final class InternalTopics {
  private static final String REPARTITION = "-repartition";

  private InternalTopics() {}

  /** Those of a topology, among them some that it may not make: not every store is logged. */
  public static Set<String> of(Topology topology, String applicationId) {
    return topology.describe().subtopologies().stream()
        .flatMap(part -> part.nodes().stream())
        .flatMap(InternalTopics::unprefixed)
        .map(name -> applicationId + '-' + name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> unprefixed(TopologyDescription.Node node) {
    if (node instanceof TopologyDescription.Processor processor) {
      return processor.stores().stream().map(store -> store + "-changelog");
    }
    return node instanceof TopologyDescription.Source source
        ? topics(source).filter(topic -> topic.endsWith(REPARTITION))
        : Stream.empty();
  }

  private static Stream<String> topics(TopologyDescription.Source source) {
    return Stream.ofNullable(source.topicSet()).flatMap(Collection::stream);
  }
}
