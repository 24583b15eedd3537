package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.stages.StoreNames;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The terms of the suppliers of a partition, and which of them the books have yet to receive. */
final class SupplierTermsStore {
  private final SupplierTerms defaults;
  private final KeyValueStore<String, SupplierTerms> known;
  private final KeyValueStore<String, SupplierTerms> news;

  SupplierTermsStore(SupplierTerms defaults, ProcessingContext context) {
    this.defaults = defaults;
    this.known = context.getStateStore(StoreNames.SUPPLIER_SETTINGS);
    this.news = context.getStateStore(StoreNames.SUPPLIER_NEWS);
  }

  void set(SupplierSettingsUpdate update) {
    SupplierSettings settings = update.settings();
    SupplierTerms terms = settings.terms(update.supplierId(), defaults);
    known.put(update.supplierId(), terms);
    news.put(update.supplierId(), terms);
  }

  SupplierTerms of(String supplierId) {
    SupplierTerms terms = known.get(supplierId);
    return terms == null ? SupplierSettings.NONE.terms(supplierId, defaults) : terms;
  }

  /** The terms that have changed since this was last asked, by the names of the suppliers. */
  List<SupplierTerms> takeNews() {
    List<SupplierTerms> changed = new ArrayList<>();
    try (KeyValueIterator<String, SupplierTerms> all = news.all()) {
      all.forEachRemaining(entry -> changed.add(entry.value));
    }
    changed.forEach(terms -> news.delete(terms.supplierId()));
    return changed;
  }
}
