package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.topics.TopicAdmin.Existing;
import io.github.inventorystreams.app.topics.TopicPlan.Partitioning;
import io.github.inventorystreams.app.topics.TopicPlan.Planned;
import io.github.inventorystreams.app.topics.TopicProblem.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Compares the topics that should be with those that are. */
final class TopicReview {
  private static final long FOR_GOOD = -1;

  /** With fewer, no broker can be away without one of the copies being the last. */
  private static final int ENOUGH_REPLICAS = 3;

  private final List<Planned> plan;
  private final Map<String, Existing> existing;
  private final int replication;

  /**
   * @param existing by name; a topic that is not there is missing
   * @param replication that topics should have at least
   */
  TopicReview(List<Planned> plan, Map<String, Existing> existing, int replication) {
    this.plan = plan;
    this.existing = existing;
    this.replication = replication;
  }

  /** A topic as it is, or {@code null} if it is missing. */
  @Nullable Existing existing(String name) {
    return existing.get(name);
  }

  List<Planned> missing() {
    return plan.stream().filter(topic -> !existing.containsKey(topic.name())).toList();
  }

  /**
   * The partitions that most input topics have which exist, if one does; of several such numbers
   * that of the first topic.
   */
  Optional<Integer> inputPartitions() {
    Map<Integer, Long> topics =
        plan.stream()
            .filter(Planned::isInput)
            .map(topic -> existing.get(topic.name()))
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(
                    Existing::partitions, LinkedHashMap::new, Collectors.counting()));
    long most = topics.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return topics.entrySet().stream()
        .filter(number -> number.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What is wrong with a topic. */
  List<TopicProblem> problems(Planned topic) {
    Existing is = existing.get(topic.name());
    if (is == null) {
      return List.of(TopicProblem.stops("missing: inventory-streams topics --create makes it"));
    }
    List<TopicProblem> problems = new ArrayList<>();
    int partitions = inputPartitions().orElse(is.partitions());
    if (topic.partitioning() == Partitioning.AS_INPUTS && is.partitions() != partitions) {
      problems.add(
          TopicProblem.stops(
              "has %d partitions, the inputs %d: it was made for inputs of another size; inventory-streams reset makes the books anew from their events"
                  .formatted(is.partitions(), partitions)));
    }
    if (topic.isInput() && is.partitions() != partitions) {
      problems.add(
          TopicProblem.stops(
              "has %d partitions, other inputs %d: all input topics need the same number; make it anew, or raise the fewer with kafka-topics --alter before the first start"
                  .formatted(is.partitions(), partitions)));
    }
    if (is.replicas() < replication) {
      problems.add(
          TopicProblem.endangers(
              "has %d replicas, topics.replication is %d: kafka-reassign-partitions adds them"
                  .formatted(is.replicas(), replication)));
    }
    if (is.settings() == null) {
      problems.add(
          TopicProblem.endangers(
              "its settings can't be seen: the right DescribeConfigs on the topic is missing (inventory-streams acls prints all that are needed)"));
    } else {
      new TopicSettingsReview(topic, is).addTo(problems);
    }
    return problems;
  }

  /** All that has an effect, each line with its topic. */
  List<String> problems(Effect effect) {
    return plan.stream()
        .flatMap(
            topic ->
                problems(topic).stream()
                    .filter(problem -> problem.effect() == effect)
                    .map(problem -> topic.name() + ": " + problem.text()))
        .toList();
  }

  /** How many topics have a problem. */
  long faulty() {
    return plan.stream().filter(topic -> !problems(topic).isEmpty()).count();
  }

  /** The settings of one topic as they should be and as they are. */
  private record TopicSettingsReview(Planned topic, Existing is) {
    void addTo(List<TopicProblem> problems) {
      String cleanup = topic.settings().getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "");
      if (!is.setting(TopicConfig.CLEANUP_POLICY_CONFIG).equals(cleanup)) {
        problems.add(TopicProblem.stops(mend(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup)));
      }
      String largest = topic.settings().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
      if (largest != null
          && number(TopicConfig.MAX_MESSAGE_BYTES_CONFIG) < Long.parseLong(largest)) {
        problems.add(TopicProblem.stops(mend(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largest)));
      }
      String retention = topic.settings().get(TopicConfig.RETENTION_MS_CONFIG);
      if (retention != null) {
        addExpiry(retention, problems);
      }
      addReplication(problems);
    }

    /** Whatever Kafka deletes earlier than it should is gone for the screens and for replays. */
    private void addExpiry(String wanted, List<TopicProblem> problems) {
      if (isSooner(number(TopicConfig.RETENTION_MS_CONFIG), Long.parseLong(wanted))) {
        problems.add(TopicProblem.endangers(mend(TopicConfig.RETENTION_MS_CONFIG, wanted)));
      }
      if (number(TopicConfig.RETENTION_BYTES_CONFIG) != FOR_GOOD) {
        problems.add(TopicProblem.endangers(mend(TopicConfig.RETENTION_BYTES_CONFIG, "-1")));
      }
      String stamps = topic.settings().get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
      if (stamps != null && !is.setting(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG).equals(stamps)) {
        problems.add(
            TopicProblem.endangers(mend(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, stamps)));
      }
    }

    private void addReplication(List<TopicProblem> problems) {
      long inSync = number(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
      if (is.replicas() > 1 && inSync >= is.replicas()) {
        problems.add(
            TopicProblem.endangers(
                "min.insync.replicas is %d of %d replicas, so that nothing can be written while one broker is away: kafka-configs --alter --topic %s --add-config min.insync.replicas=%d"
                    .formatted(inSync, is.replicas(), topic.name(), is.replicas() - 1)));
      } else if (is.replicas() >= ENOUGH_REPLICAS && inSync < 2) {
        problems.add(TopicProblem.endangers(mend(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2")));
      }
    }

    private static boolean isSooner(long is, long wanted) {
      return is != FOR_GOOD && (wanted == FOR_GOOD || is < wanted);
    }

    /** A broker that does not know a setting has none of it. */
    private long number(String name) {
      String value = is.setting(name);
      return value.isEmpty() ? FOR_GOOD : Long.parseLong(value);
    }

    private String mend(String name, String wanted) {
      return "%s is %s, should be %s: kafka-configs --alter --topic %s --add-config %s=%s"
          .formatted(name, is.setting(name), wanted, topic.name(), name, wanted);
    }
  }
}
