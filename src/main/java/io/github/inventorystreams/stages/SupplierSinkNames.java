package io.github.inventorystreams.stages;

/** The nodes of the topology behind the supplier stage. */
public record SupplierSinkNames(String purchaseOrders, String orderLines, String deadLetters) {}
