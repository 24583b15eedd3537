package io.github.inventorystreams.app.deadletters;

import io.github.inventorystreams.event.DeadLetterReason;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choice of the dead letters that a command is about. */
final class DeadLetterChoice {
  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "Those with this reason: ${COMPLETION-CANDIDATES}.")
  private @Nullable DeadLetterReason reason;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Those that were refused on this topic.")
  private @Nullable String topic;

  @Option(
      names = "--at",
      paramLabel = "PARTITION:OFFSET",
      description = "The one at this place among the dead letters, as the list shows it.")
  private Set<String> at = new LinkedHashSet<>();

  /** Whether anything was chosen. */
  boolean isMade() {
    return reason != null || topic != null || !at.isEmpty();
  }

  boolean has(DeadLetterLog.Entry entry) {
    return (reason == null || reason.name().equals(entry.letter().reason()))
        && (topic == null || topic.equals(entry.letter().origin().topic()))
        && (at.isEmpty() || at.contains(entry.at()));
  }
}
