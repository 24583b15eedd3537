package io.github.inventorystreams.bench;

/**
 * A reading of a processor that runs.
 *
 * @param events that it has read
 * @param applied those that it has applied
 * @param duplicates those that it knew already
 * @param deadLetters those that it has refused
 * @param tasks that it has been given
 * @param time its processor time so far
 */
public record ProcessorReading(
    long events, long applied, long duplicates, long deadLetters, int tasks, ProcessorTime time) {

  /** The events that have met their end. */
  public long ended() {
    return applied + duplicates + deadLetters;
  }
}
