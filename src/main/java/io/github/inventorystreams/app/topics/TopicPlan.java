package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import io.github.inventorystreams.topology.InternalTopics;
import io.github.inventorystreams.topology.InventoryTopology;
import io.github.inventorystreams.topology.Partitions;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.Topology;

/** The required form of each topic. */
public final class TopicPlan {
  /** A purchase order with all its lines, or a refused record, is one message. */
  public static final int LARGEST_MESSAGE_BYTES = 16 << 20;

  private static final Map<String, String> COMPACTED =
      Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

  /** Facts are kept for good: the books can be made again from them. */
  private static final Map<String, String> KEPT =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_DELETE,
          TopicConfig.RETENTION_MS_CONFIG,
          "-1");

  private static final Map<String, String> LARGE =
      Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MESSAGE_BYTES));

  private TopicPlan() {}

  /** How many partitions a topic has to have. */
  enum Partitioning {
    /** As many as all other inputs. */
    INPUT,
    /** As many as the inputs have. */
    AS_INPUTS,
    /** Any number. */
    FREE
  }

  /** One topic. */
  record Planned(String name, Partitioning partitioning, Map<String, String> settings) {
    boolean isInput() {
      return partitioning == Partitioning.INPUT;
    }
  }

  /**
   * The topics that processing else makes for itself, for brokers on which it may not.
   *
   * @param partitions of the inputs, which say nothing of the graph
   */
  static List<Planned> internal(Settings settings, int partitions) {
    Topology topology =
        InventoryTopology.build(
            settings.topics(),
            StageSettingsFactory.of(settings),
            new Partitions(partitions, partitions),
            new StageMetrics(),
            ForecastExecutor.inPlace(),
            ReadPositions.none(),
            new Properties());
    return InternalTopics.withSettings(topology, settings.get(KafkaSettings.APPLICATION_ID))
        .entrySet()
        .stream()
        .map(
            topic ->
                new Planned(topic.getKey(), Partitioning.AS_INPUTS, both(topic.getValue(), LARGE)))
        .toList();
  }

  /**
   * All topics that have to exist before processing starts, the inputs first.
   *
   * @param tableTopics those that hold tables of ids for mappings
   */
  static List<Planned> of(Topics topics, List<String> tableTopics) {
    List<Planned> plan = new ArrayList<>();
    topics.stockEvents().forEach(name -> plan.add(new Planned(name, Partitioning.INPUT, KEPT)));
    plan.add(new Planned(topics.skuSettings(), Partitioning.INPUT, COMPACTED));
    plan.add(new Planned(topics.locationSettings(), Partitioning.INPUT, COMPACTED));
    plan.add(new Planned(topics.supplierSettings(), Partitioning.INPUT, COMPACTED));
    plan.add(new Planned(topics.supplierEvents(), Partitioning.INPUT, KEPT));
    plan.add(new Planned(topics.bookUpdates(), Partitioning.INPUT, KEPT));
    tableTopics.forEach(name -> plan.add(new Planned(name, Partitioning.FREE, COMPACTED)));
    plan.add(new Planned(topics.lowStockWarnings(), Partitioning.FREE, KEPT));
    plan.add(new Planned(topics.purchaseOrders(), Partitioning.FREE, both(KEPT, LARGE)));
    plan.add(new Planned(topics.orderDeliveries(), Partitioning.FREE, both(COMPACTED, LARGE)));
    plan.add(
        new Planned(
            topics.deliveryRequests(),
            Partitioning.FREE,
            both(expiringAfter(Duration.ofDays(90)), LARGE)));
    plan.add(new Planned(topics.supplierDocuments(), Partitioning.FREE, both(KEPT, LARGE)));
    plan.add(new Planned(topics.orderLines(), Partitioning.FREE, KEPT));
    plan.add(new Planned(topics.stockLevels(), Partitioning.FREE, COMPACTED));
    plan.add(new Planned(topics.demandForecasts(), Partitioning.FREE, COMPACTED));
    plan.add(new Planned(topics.acknowledgements(), Partitioning.FREE, COMPACTED));
    plan.add(new Planned(topics.sourceClocks(), Partitioning.FREE, COMPACTED));
    plan.add(
        new Planned(topics.reviewRounds(), Partitioning.FREE, expiringAfter(Duration.ofDays(7))));
    plan.add(
        new Planned(
            topics.deadLetters(),
            Partitioning.FREE,
            both(expiringAfter(Duration.ofDays(90)), LARGE)));
    return plan;
  }

  /** Ages by the time of arrival: a replay writes records of past years. */
  private static Map<String, String> expiringAfter(Duration age) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        Long.toString(age.toMillis()),
        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
        "LogAppendTime");
  }

  private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
    Map<String, String> all = new HashMap<>(one);
    all.putAll(other);
    return all;
  }
}
