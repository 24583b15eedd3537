package io.github.inventorystreams.stages.supplier;

/**
 * The nodes of the topology behind the supplier stage.
 *
 * @param bookUpdates the way back to the books
 */
public record SupplierSinkNames(
    String purchaseOrders, String orderLines, String bookUpdates, String deadLetters) {}
