package io.github.inventorystreams.event;

import java.util.Map;

/**
 * The account of what became of the stock events: events = applied + duplicates + dead letters,
 * exactly, whenever nothing is on its way between the stages.
 *
 * <p>Duplicates are known by their identity alone; those that state something else than the event
 * that was applied are conflicts: a publisher uses an id twice, or changes what it has said.
 *
 * @param records read from the stock topics, without ticks
 * @param events in them; a record that can't be split counts as one
 * @param conflicts those of the duplicates that are conflicts
 * @param pendingCorrections applied corrections whose target has not come, at this moment
 * @param deadLetters by reason, without reasons that have not occurred
 */
public record Accounting(
    long records,
    long events,
    long applied,
    long duplicates,
    long conflicts,
    long pendingCorrections,
    Map<DeadLetterReason, Long> deadLetters) {
  public Accounting {
    deadLetters = Map.copyOf(deadLetters);
  }

  /** Without conflicts and pending corrections. */
  public Accounting(
      long records,
      long events,
      long applied,
      long duplicates,
      Map<DeadLetterReason, Long> deadLetters) {
    this(records, events, applied, duplicates, 0, 0, deadLetters);
  }

  /** Events that are in the dead-letter topic. */
  public long deadLetterCount() {
    return deadLetters.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every event has met its end. */
  public boolean isSettled() {
    return events == applied + duplicates + deadLetterCount();
  }
}
