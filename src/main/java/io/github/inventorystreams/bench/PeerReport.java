package io.github.inventorystreams.bench;

/**
 * What a peer says of itself after its measurement.
 *
 * @param name with its version
 * @param commitMs milliseconds from one commit to the next, the median; 0 where there were no two
 */
public record PeerReport(String name, double commitMs) {}
