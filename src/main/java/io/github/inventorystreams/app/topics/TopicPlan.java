package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

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

  /**
   * One topic.
   *
   * @param input whether it has to have as many partitions as all other inputs
   */
  record Planned(String name, boolean input, Map<String, String> settings) {}

  /**
   * All topics that have to exist before processing starts, the inputs first.
   *
   * @param tableTopics those that hold tables of ids for mappings
   */
  static List<Planned> of(Topics topics, List<String> tableTopics) {
    List<Planned> plan = new ArrayList<>();
    topics.stockEvents().forEach(name -> plan.add(new Planned(name, true, KEPT)));
    plan.add(new Planned(topics.skuSettings(), true, COMPACTED));
    plan.add(new Planned(topics.locationSettings(), true, COMPACTED));
    plan.add(new Planned(topics.supplierSettings(), true, COMPACTED));
    plan.add(new Planned(topics.supplierEvents(), true, KEPT));
    plan.add(new Planned(topics.bookUpdates(), true, KEPT));
    tableTopics.forEach(name -> plan.add(new Planned(name, false, COMPACTED)));
    plan.add(new Planned(topics.lowStockWarnings(), false, KEPT));
    plan.add(new Planned(topics.purchaseOrders(), false, both(KEPT, LARGE)));
    plan.add(new Planned(topics.orderDeliveries(), false, both(COMPACTED, LARGE)));
    plan.add(
        new Planned(
            topics.deliveryRequests(), false, both(expiringAfter(Duration.ofDays(90)), LARGE)));
    plan.add(new Planned(topics.supplierDocuments(), false, both(KEPT, LARGE)));
    plan.add(new Planned(topics.orderLines(), false, KEPT));
    plan.add(new Planned(topics.stockLevels(), false, COMPACTED));
    plan.add(new Planned(topics.demandForecasts(), false, COMPACTED));
    plan.add(new Planned(topics.acknowledgements(), false, COMPACTED));
    plan.add(new Planned(topics.sourceClocks(), false, COMPACTED));
    plan.add(new Planned(topics.reviewRounds(), false, expiringAfter(Duration.ofDays(7))));
    plan.add(
        new Planned(topics.deadLetters(), false, both(expiringAfter(Duration.ofDays(90)), LARGE)));
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
