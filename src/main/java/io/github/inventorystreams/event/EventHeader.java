package io.github.inventorystreams.event;

/**
 * The fields that every stock event has.
 *
 * @param book the SKU and the location that it belongs to
 * @param id its identity for duplicates
 * @param occurredAtMillis when it happened in the world, not when it was published
 */
public record EventHeader(BookKey book, EventId id, long occurredAtMillis) {}
