package io.github.inventorystreams.stages.sku;

/**
 * The nodes of the topology behind the SKU stage.
 *
 * @param proposals towards the supplier stage
 */
public record SkuSinkNames(
    String stockLevels,
    String lowStockWarnings,
    String demandForecasts,
    String proposals,
    String reviewRounds,
    String deadLetters) {}
