package io.github.inventorystreams.event;

/**
 * The identity of an event within one book: two deliveries with the same one are the same event.
 *
 * @param source who published it
 * @param eventId its id there
 * @param line the number of the line from 1 in an event with several lines, 0 in an event without
 */
public record EventId(String source, String eventId, int line) {}
