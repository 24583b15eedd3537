package io.github.inventorystreams.stages.input;

/**
 * The nodes of the topology behind the keying of events.
 *
 * @param books towards the SKU stage
 * @param sourceClocks the topic by which the sources know of each other
 */
public record EventSinkNames(String books, String deadLetters, String sourceClocks) {}
