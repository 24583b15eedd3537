package io.github.inventorystreams.stages;

/**
 * The nodes of the topology to which the stages hand what they publish.
 *
 * @param proposals towards the supplier stage
 */
public record Nodes(
    String books,
    String stockLevels,
    String lowStockWarnings,
    String demandForecasts,
    String proposals,
    String reviewRounds,
    String purchaseOrders,
    String orderLines,
    String deadLetters) {}
