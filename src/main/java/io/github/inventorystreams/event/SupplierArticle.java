package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * A SKU as one supplier has it in his books; {@code null} where nothing is set.
 *
 * @param supplierSku the supplier's own number of the article
 * @param purchaseUnit what the supplier counts in, such as a case
 * @param unitsPerPurchaseUnit units of the SKU that are in one
 * @param purchaseUnitCode of UN/ECE recommendation 20 or 21 for the purchase unit
 */
public record SupplierArticle(
    String supplierId,
    @Nullable String supplierSku,
    @Nullable String purchaseUnit,
    @Nullable Long unitsPerPurchaseUnit,
    @Nullable String purchaseUnitCode) {}
