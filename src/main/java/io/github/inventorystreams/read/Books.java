package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All books by their key, with the settings of their SKUs. Guarded by the {@link ReadModel}. */
final class Books {
  private final Map<String, BookEntry> entries = new HashMap<>();
  private final Map<String, SkuTerms> terms = new HashMap<>();
  private final Set<String> locations = new TreeSet<>();
  private boolean grown;
  private boolean termsOfManyChanged;

  /** The book of a key, made if it is not there. */
  BookEntry entry(String key) {
    BookEntry entry = entries.get(key);
    if (entry == null) {
      entry = new BookEntry(key);
      entry.set(resolved(entry));
      entries.put(key, entry);
      locations.add(entry.location());
      grown = true;
    }
    return entry;
  }

  @Nullable BookEntry find(String key) {
    return entries.get(key);
  }

  /** Whether an order line for a book has not come on its day. */
  boolean isLate(String key) {
    BookEntry entry = entries.get(key);
    return entry != null && entry.isOpen(Kind.LATE_SUPPLY);
  }

  int size() {
    return entries.size();
  }

  /** Keeps the settings of a SKU, or of it at one location. */
  void setTerms(String key, SkuTerms newTerms) {
    if (newTerms.equals(SkuTerms.NONE)) {
      terms.remove(key);
    } else {
      terms.put(key, newTerms);
    }
    if (key.indexOf('@') < 0) {
      termsOfManyChanged = true;
    } else {
      BookEntry entry = entries.get(key);
      if (entry != null) {
        entry.set(resolved(entry));
      }
    }
  }

  /** Gives every book the settings that hold for it, if those of a whole SKU have changed. */
  void resolveTerms() {
    if (termsOfManyChanged) {
      termsOfManyChanged = false;
      entries.values().forEach(entry -> entry.set(resolved(entry)));
    }
  }

  /** Whether there are books that the last index does not know. */
  boolean takeGrown() {
    boolean was = grown;
    grown = false;
    return was;
  }

  /** In order. */
  List<String> locations() {
    return List.copyOf(locations);
  }

  Collection<BookEntry> all() {
    return entries.values();
  }

  private SkuTerms resolved(BookEntry entry) {
    SkuTerms own = terms.getOrDefault(entry.key(), SkuTerms.NONE);
    SkuTerms wide = terms.getOrDefault(entry.sku(), SkuTerms.NONE);
    return own.equals(SkuTerms.NONE) ? wide : own.orElse(wide);
  }
}
