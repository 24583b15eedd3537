package io.github.inventorystreams.sales;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The SKUs of rows that moved no stock, by reason: those with most rows, for a person to see
 * whether a product is among them.
 */
final class LeftOutSkus {
  /** More than a person looks at. */
  static final int MAX_NAMED = 10;

  /** Rows of further SKUs are counted, and not named. */
  private static final int MAX_SKUS = 10_000;

  private final Map<NoMovement, Map<String, Long>> rows = new EnumMap<>(NoMovement.class);

  void add(NoMovement reason, String sku) {
    Map<String, Long> bySku = rows.computeIfAbsent(reason, any -> new HashMap<>());
    if (bySku.size() < MAX_SKUS || bySku.containsKey(sku)) {
      bySku.merge(sku, 1L, Long::sum);
    }
  }

  /** The rows of those with most of them, the most first. */
  Map<NoMovement, Map<String, Long>> named() {
    Map<NoMovement, Map<String, Long>> named = new EnumMap<>(NoMovement.class);
    rows.forEach(
        (reason, bySku) -> {
          Map<String, Long> first = new LinkedHashMap<>();
          bySku.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(MAX_NAMED)
              .forEach(each -> first.put(each.getKey(), each.getValue()));
          named.put(reason, first);
        });
    return named;
  }
}
