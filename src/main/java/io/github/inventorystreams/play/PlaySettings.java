package io.github.inventorystreams.play;

import java.time.Duration;

/**
 * The settings of a play.
 *
 * @param spread the real time over which event time is spread; zero = as fast as it goes
 * @param maxWait the longest wait for the processor to settle a step or to count on
 */
public record PlaySettings(Duration spread, Duration maxWait) {}
