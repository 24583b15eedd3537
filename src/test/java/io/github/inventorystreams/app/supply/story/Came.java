package io.github.inventorystreams.app.supply.story;

/**
 * A copy of a document that has come to a supplier.
 *
 * @param key by which he knows it from others
 * @param content the same for the same document
 */
record Came(String key, String content) {}
