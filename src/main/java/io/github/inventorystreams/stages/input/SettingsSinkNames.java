package io.github.inventorystreams.stages.input;

/**
 * The nodes of the topology behind a keying processor.
 *
 * @param books towards the SKU stage
 */
public record SettingsSinkNames(String books, String deadLetters) {}
