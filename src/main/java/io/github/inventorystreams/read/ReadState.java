package io.github.inventorystreams.read;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was read, as far as it is kept. Guarded by the {@link ReadModel}. */
final class ReadState {
  private static final int MAX_SUPPLIERS = 10_000;
  private static final int MAX_ACKNOWLEDGEMENTS = 50_000;

  private final Books books = new Books();
  private final StockTraces traces = new StockTraces();
  private final WarningLog warnings = new WarningLog();
  private final OrderLog orders = new OrderLog();
  private final DeadLetterHistory refusals = new DeadLetterHistory();
  private final DeliveryLog deliveries = new DeliveryLog();
  private final RefusedAnswers refusedAnswers = new RefusedAnswers();
  private final Map<String, SupplierTerms> terms = new HashMap<>();
  private final Map<String, Acknowledgement> acknowledgements =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Acknowledgement> eldest) {
          return size() > MAX_ACKNOWLEDGEMENTS;
        }
      };
  private final SupplierTerms supplierDefaults;
  private long asOfMillis;

  /**
   * @param supplierDefaults what holds where a supplier has no settings
   */
  ReadState(SupplierTerms supplierDefaults) {
    this.supplierDefaults = supplierDefaults;
  }

  void level(StockLevel level) {
    String key = level.book().toString();
    books.entry(key).set(level);
    traces.add(key, level.asOfMillis(), level.onHand(), level.position());
    asOfMillis = Math.max(asOfMillis, level.asOfMillis());
  }

  /** The book is no longer published. */
  void noLevel(String key) {
    BookEntry entry = books.find(key);
    if (entry != null) {
      entry.forget();
    }
  }

  void forecast(String key, @Nullable ForecastFigures forecast) {
    books.entry(key).set(forecast);
  }

  void supplier(String key, @Nullable String supplierId) {
    books.entry(key).setSupplier(supplierId);
  }

  void warning(LowStockWarning step) {
    BookEntry entry = books.entry(step.book().toString());
    LowStockWarning before = warnings.add(step);
    if (before != null) {
      entry.open(before.kind(), false);
    }
    entry.open(step.kind(), step.state() != State.RESOLVED);
  }

  void supplier(SupplierSettingsUpdate update) {
    keep(update.settings().terms(update.supplierId(), supplierDefaults));
  }

  private void keep(SupplierTerms told) {
    if (terms.size() < MAX_SUPPLIERS || terms.containsKey(told.supplierId())) {
      terms.put(told.supplierId(), told);
    }
  }

  void acknowledgement(String troubleId, @Nullable Acknowledgement acknowledgement) {
    if (acknowledgement == null) {
      acknowledgements.remove(troubleId);
    } else {
      acknowledgements.put(troubleId, acknowledgement);
    }
  }

  Books books() {
    return books;
  }

  StockTraces traces() {
    return traces;
  }

  WarningLog warnings() {
    return warnings;
  }

  OrderLog orders() {
    return orders;
  }

  DeadLetterHistory refusals() {
    return refusals;
  }

  DeliveryLog deliveries() {
    return deliveries;
  }

  RefusedAnswers refusedAnswers() {
    return refusedAnswers;
  }

  Map<String, SupplierTerms> terms() {
    return terms;
  }

  Map<String, Acknowledgement> acknowledgements() {
    return acknowledgements;
  }

  /** The newest event time of any book. */
  long asOfMillis() {
    return asOfMillis;
  }

  /** {@code null} if nothing is known of the book. */
  @Nullable BookEntry book(BookKey key) {
    return books.find(key.toString());
  }
}
