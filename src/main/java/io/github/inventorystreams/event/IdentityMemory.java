package io.github.inventorystreams.event;

/**
 * What it takes to know duplicates.
 *
 * @param identities events inside the window that the books remember
 * @param heldBytes memory for those of busy books
 * @param lookups how often the identities of a book were read from the store, since they were not
 *     in memory: after a start, or because they had to make room
 */
public record IdentityMemory(long identities, long heldBytes, long lookups) {}
