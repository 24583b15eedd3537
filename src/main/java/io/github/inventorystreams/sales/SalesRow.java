package io.github.inventorystreams.sales;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One order line as the file has it.
 *
 * @param line its line in the file, from 1; a header counts
 * @param orderId empty where the file has none
 * @param quantity never 0; negative = came back
 * @param location {@code null} = not said
 * @param unitPrice {@code null} = not said
 */
public record SalesRow(
    long line,
    long atMillis,
    String orderId,
    String sku,
    long quantity,
    @Nullable String location,
    @Nullable BigDecimal unitPrice) {}
