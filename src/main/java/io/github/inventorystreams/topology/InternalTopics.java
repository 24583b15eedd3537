package io.github.inventorystreams.topology;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** The topics that Kafka Streams makes for itself, by their names on the brokers. */
public final class InternalTopics {
  private static final String REPARTITION = "-repartition";

  /** The latest value of each key makes a store anew. */
  private static final Map<String, String> CHANGELOG =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_COMPACT,
          TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
          "CreateTime");

  /** What was read is deleted by Kafka Streams, in steps of such segments; nothing expires. */
  private static final Map<String, String> WAY_BETWEEN_STAGES =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_DELETE,
          TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
          "CreateTime",
          TopicConfig.RETENTION_MS_CONFIG,
          "-1",
          TopicConfig.SEGMENT_BYTES_CONFIG,
          Integer.toString(50 << 20));

  private InternalTopics() {}

  /** Those of a topology. */
  public static Set<String> of(Topology topology, String applicationId) {
    return withSettings(topology, applicationId).keySet();
  }

  /** Those of a topology, each with the settings of a topic that Kafka Streams gives it. */
  public static Map<String, Map<String, String>> withSettings(
      Topology topology, String applicationId) {
    Set<String> logged = Stores.logged();
    return topology.describe().subtopologies().stream()
        .flatMap(part -> part.nodes().stream())
        .flatMap(node -> unprefixed(node, logged))
        .distinct()
        .collect(
            Collectors.toMap(
                name -> applicationId + '-' + name,
                name -> name.endsWith(REPARTITION) ? WAY_BETWEEN_STAGES : CHANGELOG,
                (one, same) -> one,
                TreeMap::new));
  }

  private static Stream<String> unprefixed(TopologyDescription.Node node, Set<String> logged) {
    if (node instanceof TopologyDescription.Processor processor) {
      return processor.stores().stream()
          .filter(logged::contains)
          .map(store -> store + "-changelog");
    }
    return node instanceof TopologyDescription.Source source
        ? topics(source).filter(topic -> topic.endsWith(REPARTITION))
        : Stream.empty();
  }

  private static Stream<String> topics(TopologyDescription.Source source) {
    return Stream.ofNullable(source.topicSet()).flatMap(Collection::stream);
  }
}
