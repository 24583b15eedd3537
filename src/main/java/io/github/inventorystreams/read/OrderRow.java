package io.github.inventorystreams.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param changedAtMillis when it got as far as this
 * @param remindedAtMillis when the supplier was reminded to answer, or {@code null}
 * @param expected the last day on which units of it are awaited, {@code null} if none is known
 * @param supplierOrderNumber under which the supplier keeps it, or {@code null}
 * @param units ordered; {@code comingUnits} is what is expected of them by now in all
 * @param receivedUnits what of them has come
 * @param lateLines those whose day has passed and that are still awaited
 * @param cutLines those of which the supplier rejected a part or all; {@code cutUnits} likewise
 */
public record OrderRow(
    String poNumber,
    int revision,
    String supplierId,
    String location,
    String reviewId,
    OrderStage status,
    long createdAtMillis,
    long changedAtMillis,
    @Nullable Long remindedAtMillis,
    LocalDate requestedDelivery,
    @Nullable LocalDate expected,
    String currency,
    BigDecimal totalValue,
    @Nullable String supplierOrderNumber,
    int lines,
    long units,
    long comingUnits,
    long receivedUnits,
    int lateLines,
    int cutLines,
    long cutUnits) {}
