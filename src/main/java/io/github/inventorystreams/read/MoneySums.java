package io.github.inventorystreams.read;

import java.util.Map;
import java.util.TreeMap;

/** Amounts of money, added up for each currency apart: there is no sum over currencies. */
final class MoneySums {
  private final Map<String, Double> sums = new TreeMap<>();

  void add(String currency, double amount) {
    if (amount != 0) {
      sums.merge(currency, amount, Double::sum);
    }
  }

  double of(String currency) {
    return sums.getOrDefault(currency, 0.0);
  }

  /** Whether all of it is in one currency, so that shares of it mean something. */
  boolean isOneCurrency() {
    return sums.size() <= 1;
  }

  /** The only sum; 0 without any. */
  double single() {
    return sums.values().stream().findFirst().orElse(0.0);
  }

  /** By the code of the currency. */
  Map<String, Double> byCurrency() {
    return new TreeMap<>(sums);
  }
}
