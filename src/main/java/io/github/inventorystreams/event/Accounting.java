package io.github.inventorystreams.event;

import java.util.Map;

/**
 * What has become of the stock events: events = applied + duplicates + dead letters, exactly,
 * whenever nothing is on its way between the stages.
 *
 * @param records read from the stock topics, without ticks
 * @param events in them; a record that can't be split counts as one
 * @param deadLetters by reason, without reasons that have not occurred
 */
public record Accounting(
    long records,
    long events,
    long applied,
    long duplicates,
    Map<DeadLetterReason, Long> deadLetters) {
  public Accounting {
    deadLetters = Map.copyOf(deadLetters);
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
