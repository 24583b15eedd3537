package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.StockLevel;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One book as lists show it. There can be a million of them, so it is flat and mutable; it is
 * guarded by the lock of the {@link ReadModel}.
 */
final class BookEntry {
  private final String key;
  private long onHand;
  private long reserved;
  private long onOrder;
  private long position;
  private long asOfMillis;
  private boolean hasLevel;
  private @Nullable ForecastFigures forecast;
  private SkuTerms terms = SkuTerms.NONE;
  private boolean isSupplierPublished;
  private @Nullable String supplierId;
  private Set<Kind> open = Set.of();
  private AbcXyzClass demandClass = AbcXyzClass.NONE;
  private String currency = "";

  BookEntry(String key) {
    this.key = key;
  }

  /** {@code sku@location}. */
  String key() {
    return key;
  }

  String sku() {
    return key.substring(0, key.indexOf('@'));
  }

  String location() {
    return key.substring(key.indexOf('@') + 1);
  }

  void set(StockLevel level) {
    onHand = level.onHand();
    reserved = level.reserved();
    onOrder = level.onOrder();
    position = level.position();
    asOfMillis = level.asOfMillis();
    hasLevel = true;
  }

  /** The book is no longer published. */
  void forget() {
    hasLevel = false;
  }

  void set(@Nullable ForecastFigures newForecast) {
    forecast = newForecast;
  }

  void set(SkuTerms newTerms) {
    terms = newTerms;
  }

  void setSupplier(@Nullable String newSupplierId) {
    isSupplierPublished = true;
    supplierId = newSupplierId;
  }

  void open(Kind kind, boolean isOpen) {
    if (open.contains(kind) == isOpen) {
      return;
    }
    Set<Kind> changed = EnumSet.noneOf(Kind.class);
    changed.addAll(open);
    if (isOpen) {
      changed.add(kind);
    } else {
      changed.remove(kind);
    }
    open = changed.isEmpty() ? Set.of() : changed;
  }

  boolean isOpen(Kind kind) {
    return open.contains(kind);
  }

  boolean hasWarning() {
    return !open.isEmpty();
  }

  /** Whether there is a warning of too little. */
  boolean runsShort() {
    return open.stream()
        .anyMatch(
            kind ->
                kind != Kind.OVERSTOCK
                    && kind != Kind.BOOK_BELOW_SALES
                    && kind != Kind.IMPLAUSIBLE);
  }

  void set(AbcXyzClass newClass) {
    demandClass = newClass;
  }

  void setCurrency(String newCurrency) {
    currency = newCurrency;
  }

  /** Of its costs and prices, as of the last refresh. */
  String currency() {
    return currency;
  }

  AbcXyzClass demandClass() {
    return demandClass;
  }

  boolean hasLevel() {
    return hasLevel;
  }

  long onHand() {
    return onHand;
  }

  long reserved() {
    return reserved;
  }

  long onOrder() {
    return onOrder;
  }

  long position() {
    return position;
  }

  long asOfMillis() {
    return asOfMillis;
  }

  /** What a customer could buy. */
  long available() {
    return onHand - reserved;
  }

  @Nullable ForecastFigures forecast() {
    return forecast;
  }

  SkuTerms terms() {
    return terms;
  }

  /**
   * The usual supplier, as the last review has published it; before the first one what the settings
   * of the SKU name, and {@code null} where that is nobody.
   */
  @Nullable String supplierId() {
    return isSupplierPublished ? supplierId : terms.supplierId();
  }

  /** Units a day, 0 before the first forecast. */
  double perDay() {
    return forecast == null ? 0 : forecast.perDay();
  }

  /** How long the available stock lasts; infinite where nothing is forecast to sell. */
  double daysOfCover() {
    double rate = perDay();
    if (available() <= 0) {
      return 0;
    }
    return rate > 0 ? available() / rate : Double.POSITIVE_INFINITY;
  }

  /** What a unit brings: its price where it is known, else its cost, else 0. */
  double unitWorth() {
    double worth = Double.isNaN(terms.unitPrice()) ? terms.unitCost() : terms.unitPrice();
    return Double.isNaN(worth) ? 0 : worth;
  }

  /** The stock at cost; a negative stock is worth nothing. */
  double value() {
    return Double.isNaN(terms.unitCost()) ? 0 : Math.max(0, onHand) * terms.unitCost();
  }

  /** What a day without this stock costs in sales. */
  double riskPerDay() {
    return perDay() * unitWorth();
  }
}
