package io.github.inventorystreams.event;

/**
 * The figures of the memory by which duplicates are known.
 *
 * @param identities events inside the window that the books remember
 * @param heldBytes memory for those of busy books
 * @param lookups how often the identities of a book were read from the store, since they were not
 *     in memory: after a start, or because they had to make room
 * @param sourceSpreadMillis how far the slowest partition of stock events is behind the fastest, in
 *     event time: so much longer than the window the books have to remember
 * @param unheardSources partitions of stock events that have shown nothing yet, so that all is
 *     remembered
 */
public record IdentityMemory(
    long identities, long heldBytes, long lookups, long sourceSpreadMillis, int unheardSources) {}
