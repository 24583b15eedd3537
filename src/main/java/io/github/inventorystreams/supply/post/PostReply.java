package io.github.inventorystreams.supply.post;

/**
 * What a supplier's system is told.
 *
 * @param status of HTTP
 * @param text one line, or one for each thing that was refused
 */
public record PostReply(int status, String text) {}
