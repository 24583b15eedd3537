package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.console.CommandException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look at whether the brokers answer and still have the topics without which a process can't go
 * on.
 */
public record KafkaLook(TopicAdmin admin, List<String> topics) {

  /** What is wrong and how to mend it, in one line, or {@code null}. */
  public @Nullable String trouble() {
    try {
      return missing(topics, admin.found(topics));
    } catch (CommandException e) {
      return e.getMessage();
    }
  }

  static @Nullable String missing(List<String> topics, Set<String> found) {
    List<String> missing = topics.stream().filter(topic -> !found.contains(topic)).toList();
    if (missing.isEmpty()) {
      return null;
    }
    return missing.size() == 1
        ? "The topic %s is missing: inventory-streams topics --create makes it."
            .formatted(missing.get(0))
        : "%d topics are missing, the first is %s: inventory-streams topics --create makes them."
            .formatted(missing.size(), missing.get(0));
  }
}
