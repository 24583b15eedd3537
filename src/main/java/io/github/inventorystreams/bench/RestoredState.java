package io.github.inventorystreams.bench;

/**
 * What the stores of a processor had to read back when it started.
 *
 * @param records of their changelogs
 * @param nanos from the first store that began to the last one that was complete
 * @param processorNanos processor time of the whole Java machine meanwhile
 */
public record RestoredState(long records, long nanos, long processorNanos) {}
