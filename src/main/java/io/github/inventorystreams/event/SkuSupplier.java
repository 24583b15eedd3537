package io.github.inventorystreams.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that a SKU can be ordered from; {@code null} leaves a field to the SKU's own settings
 * or the supplier's terms.
 *
 * @param priority 1 is asked first
 */
public record SkuSupplier(
    String supplierId,
    int priority,
    @Nullable BigDecimal unitCost,
    @Nullable Double leadTimeDays,
    @Nullable Long packSize,
    @Nullable Long minimumOrder) {}
