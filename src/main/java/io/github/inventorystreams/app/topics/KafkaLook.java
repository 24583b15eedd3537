package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.connect.Watch;
import io.github.inventorystreams.app.console.CommandException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A look at whether the brokers answer and still have the topics without which a process can't go
 * on, as it found them at its start.
 *
 * @param partitions that the input topics must go on to have; empty where that does not matter
 */
public record KafkaLook(TopicAdmin admin, List<String> topics, Map<String, Integer> partitions) {

  /** What is wrong and how to mend it, in one line, or {@code null}. */
  public @Nullable String trouble() {
    try {
      Map<String, Integer> found = admin.partitions(topics);
      String missing = missing(topics, found);
      return missing == null ? changed(partitions, found) : missing;
    } catch (CommandException e) {
      return e.getMessage();
    }
  }

  /** A watch that looks so, to be started. */
  public Watch watch(InstantSource clock) {
    return new Watch(List.of(this::trouble), clock);
  }

  static @Nullable String missing(List<String> topics, Map<String, Integer> found) {
    List<String> missing = topics.stream().filter(topic -> !found.containsKey(topic)).toList();
    if (missing.isEmpty()) {
      return null;
    }
    return missing.size() == 1
        ? "The topic %s is missing: inventory-streams topics --create makes it."
            .formatted(missing.get(0))
        : "%d topics are missing, the first is %s: inventory-streams topics --create makes them."
            .formatted(missing.size(), missing.get(0));
  }

  /** SKUs would lie in other partitions from then on, and their books would stay where they are. */
  static @Nullable String changed(Map<String, Integer> before, Map<String, Integer> found) {
    return new TreeMap<>(before)
        .entrySet().stream()
            .filter(topic -> !topic.getValue().equals(found.get(topic.getKey())))
            .findFirst()
            .map(
                topic ->
                    "The topic %s has %d partitions now, and the books were made for %d: give all input topics %d, stop the service, and let inventory-streams reset make the books anew from their events."
                        .formatted(
                            topic.getKey(),
                            found.get(topic.getKey()),
                            topic.getValue(),
                            found.get(topic.getKey())))
            .orElse(null);
  }
}
