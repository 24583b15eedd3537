package io.github.inventorystreams.read;

import io.github.inventorystreams.event.SupplierTerms;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supplier in a list.
 *
 * @param terms {@code null} if they have not been published yet
 * @param openValue of the open orders at cost, by currency
 * @param lastReviewUnits units ordered at the last review, over all locations
 * @param lastReviewValue the least value of the orders of the last review, which the minimum order
 *     value is compared with; {@code null} without orders
 * @param cutShare share of all ordered units that was rejected, 0 to 1
 */
public record SupplierRow(
    String supplierId,
    @Nullable SupplierTerms terms,
    int orders,
    int openOrders,
    int lateOrders,
    Map<String, BigDecimal> openValue,
    @Nullable String lastReviewId,
    long lastReviewUnits,
    @Nullable BigDecimal lastReviewValue,
    double cutShare) {}
