package io.github.inventorystreams.read;

/**
 * One day of a book, by UTC.
 *
 * @param epochDay its number from 1970-01-01
 * @param onHand the last of the day; the position likewise
 */
public record TracePoint(long epochDay, long onHand, long position) {}
