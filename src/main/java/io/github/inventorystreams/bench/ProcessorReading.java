package io.github.inventorystreams.bench;

/**
 * A reading of a processor that runs.
 *
 * @param events that it has read
 * @param applied those that it has applied
 * @param time its processor time so far
 */
public record ProcessorReading(long events, long applied, ProcessorTime time) {}
