package io.github.inventorystreams.topology;

/**
 * The partition counts of the input topics; all topics of one kind must have the same number.
 *
 * @param books of the stock events, the settings of SKUs and locations, and the order lines
 * @param suppliers of the supplier settings and the supplier events
 */
public record Partitions(int books, int suppliers) {}
