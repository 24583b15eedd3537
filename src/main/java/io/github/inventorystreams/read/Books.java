package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
  private boolean neverCountedIsStale;
  private List<String> neverCounted = List.of();

  /** The book of a key, made if it is not there. */
  BookEntry entry(String key) {
    BookEntry entry = entries.get(key);
    if (entry == null) {
      entry = new BookEntry(key);
      entry.set(resolved(entry));
      entries.put(key, entry);
      locations.add(entry.location());
      grown = true;
      neverCountedIsStale = true;
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
    neverCountedIsStale = true;
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

  /**
   * What is set up and has no book with a stock: {@code sku@location}, or the SKU alone where it
   * has none anywhere. What is phased out is not missed.
   */
  List<String> neverCounted() {
    if (neverCountedIsStale) {
      neverCountedIsStale = false;
      neverCounted = findNeverCounted();
    }
    return neverCounted;
  }

  private List<String> findNeverCounted() {
    Set<String> counted = new HashSet<>();
    for (BookEntry entry : entries.values()) {
      if (entry.hasLevel()) {
        counted.add(entry.key());
        counted.add(entry.sku());
      }
    }
    List<String> never = new ArrayList<>();
    terms.forEach(
        (key, set) -> {
          if (!counted.contains(key) && !resolved(new BookEntry(key)).isPhasedOut()) {
            never.add(key);
          }
        });
    // A SKU that is set up at a location needs no second word of it.
    Set<String> atLocations = new HashSet<>();
    never.stream()
        .filter(key -> key.indexOf('@') >= 0)
        .forEach(key -> atLocations.add(key.substring(0, key.indexOf('@'))));
    never.removeIf(atLocations::contains);
    never.sort(Comparator.naturalOrder());
    return never;
  }

  /** The settings that hold for a key without a book; {@code null} where nothing is set. */
  @Nullable SkuTerms termsOf(String key) {
    SkuTerms set = resolved(new BookEntry(key));
    return set.isSet() ? set : null;
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
    SkuTerms wide =
        entry.key().indexOf('@') < 0
            ? SkuTerms.NONE
            : terms.getOrDefault(entry.sku(), SkuTerms.NONE);
    return own.equals(SkuTerms.NONE) ? wide : own.orElse(wide);
  }
}
