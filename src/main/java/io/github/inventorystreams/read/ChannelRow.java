package io.github.inventorystreams.read;

/**
 * How the documents of a channel stand: those that went out were delivered, wait or were given up.
 */
public record ChannelRow(String channel, int delivered, int waiting, int givenUp) {}
