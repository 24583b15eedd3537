package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.topics.TopicAdmin.Existing;
import io.github.inventorystreams.app.topics.TopicPlan.Planned;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Compares the topics that should be with those that are. */
final class TopicReview {
  private final List<Planned> plan;
  private final Map<String, Existing> existing;

  /**
   * @param existing by name; a topic that is not there is missing
   */
  TopicReview(List<Planned> plan, Map<String, Existing> existing) {
    this.plan = plan;
    this.existing = existing;
  }

  /** A topic as it is, or {@code null} if it is missing. */
  @Nullable Existing existing(String name) {
    return existing.get(name);
  }

  List<Planned> missing() {
    return plan.stream().filter(topic -> !existing.containsKey(topic.name())).toList();
  }

  /** The partitions of the first input topic that exists, if one does. */
  Optional<Integer> inputPartitions() {
    return plan.stream()
        .filter(Planned::input)
        .map(topic -> existing.get(topic.name()))
        .filter(Objects::nonNull)
        .map(Existing::partitions)
        .findFirst();
  }

  /** What is wrong with a topic and how to mend it, or nothing. */
  Optional<String> problem(Planned topic) {
    Existing is = existing.get(topic.name());
    if (is == null) {
      return Optional.of("missing: inventory-streams topics --create makes it");
    }
    int partitions = inputPartitions().orElse(is.partitions());
    if (topic.input() && is.partitions() != partitions) {
      return Optional.of(
          "has %d partitions, other inputs %d: all input topics need the same number; make it anew, or raise the fewer with kafka-topics --alter before the first start"
              .formatted(is.partitions(), partitions));
    }
    return setting(topic, is, TopicConfig.CLEANUP_POLICY_CONFIG).or(() -> tooSmall(topic, is));
  }

  /** All that is wrong, each line with its topic. */
  List<String> problems() {
    return plan.stream()
        .flatMap(topic -> problem(topic).map(text -> topic.name() + ": " + text).stream())
        .toList();
  }

  private static Optional<String> setting(Planned topic, Existing is, String name) {
    String wanted = topic.settings().getOrDefault(name, "");
    return is.setting(name).equals(wanted)
        ? Optional.empty()
        : Optional.of(mend(topic, is, name, wanted));
  }

  private static Optional<String> tooSmall(Planned topic, Existing is) {
    String name = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
    String wanted = topic.settings().getOrDefault(name, "0");
    return Long.parseLong(is.setting(name)) >= Long.parseLong(wanted)
        ? Optional.empty()
        : Optional.of(mend(topic, is, name, wanted));
  }

  private static String mend(Planned topic, Existing is, String name, String wanted) {
    return "%s is %s, should be %s: kafka-configs --alter --topic %s --add-config %s=%s"
        .formatted(name, is.setting(name), wanted, topic.name(), name, wanted);
  }
}
