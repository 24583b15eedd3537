package io.github.inventorystreams.read;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One book in a list.
 *
 * @param asOfMillis of the newest event, {@code null} without one
 * @param perDay forecast units a day, {@code null} before the first forecast
 * @param daysOfCover {@code null} if nothing is forecast to sell
 * @param value on hand at cost, {@code null} if the cost is not known
 * @param riskPerDay what a day without it costs in sales
 * @param warnings the kinds that are open
 * @param lifecycle whether it is still bought
 * @param currency of value and risk
 * @param counted whether there was ever an event; without one all figures of the stock are 0
 */
public record StockRow(
    String sku,
    String location,
    long onHand,
    long reserved,
    long onOrder,
    long position,
    @Nullable Long asOfMillis,
    @Nullable Double perDay,
    @Nullable Double daysOfCover,
    @Nullable Double value,
    double riskPerDay,
    @Nullable String supplierId,
    AbcXyzClass demandClass,
    List<Kind> warnings,
    Lifecycle lifecycle,
    String currency,
    boolean counted) {

  static StockRow of(BookEntry entry) {
    double cover = entry.daysOfCover();
    return new StockRow(
        entry.sku(),
        entry.location(),
        entry.onHand(),
        entry.reserved(),
        entry.onOrder(),
        entry.position(),
        entry.hasLevel() ? entry.asOfMillis() : null,
        entry.forecast() == null ? null : entry.perDay(),
        Double.isInfinite(cover) ? null : cover,
        Double.isNaN(entry.terms().unitCost()) ? null : entry.value(),
        entry.riskPerDay(),
        entry.supplierId(),
        entry.demandClass(),
        Arrays.stream(Kind.values()).filter(entry::isOpen).toList(),
        entry.terms().isPhasedOut() ? Lifecycle.PHASE_OUT : Lifecycle.ACTIVE,
        entry.currency(),
        entry.hasLevel());
  }
}
