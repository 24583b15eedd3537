package io.github.inventorystreams.read;

import io.github.inventorystreams.event.SupplierTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of the orders by supplier. */
final class SupplierRows {
  private SupplierRows() {}

  /** One row per supplier that is known or has orders, by id. */
  static List<SupplierRow> of(Map<String, SupplierTerms> terms, List<OrderRow> orders) {
    Map<String, List<OrderRow>> bySupplier = new TreeMap<>();
    terms.keySet().forEach(id -> bySupplier.put(id, new ArrayList<>()));
    orders.forEach(
        order ->
            bySupplier.computeIfAbsent(order.supplierId(), unused -> new ArrayList<>()).add(order));
    List<SupplierRow> rows = new ArrayList<>();
    bySupplier.forEach((id, own) -> rows.add(row(id, terms, own)));
    return rows;
  }

  /** What orders are worth, by currency. */
  static Map<String, BigDecimal> value(List<OrderRow> orders) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    orders.forEach(order -> sums.merge(order.currency(), order.totalValue(), BigDecimal::add));
    return sums;
  }

  private static SupplierRow row(
      String id, Map<String, SupplierTerms> terms, List<OrderRow> orders) {
    List<OrderRow> open = orders.stream().filter(order -> order.status().isOpen()).toList();
    String last =
        orders.stream().map(OrderRow::reviewId).max(Comparator.naturalOrder()).orElse(null);
    List<OrderRow> lastReview =
        orders.stream().filter(order -> order.reviewId().equals(last)).toList();
    long units = orders.stream().mapToLong(OrderRow::units).sum();
    long cut = orders.stream().mapToLong(OrderRow::cutUnits).sum();
    return new SupplierRow(
        id,
        terms.get(id),
        orders.size(),
        open.size(),
        (int) open.stream().filter(order -> order.status() == OrderStage.LATE).count(),
        value(open),
        last,
        lastReview.stream().mapToLong(OrderRow::units).sum(),
        lastReview.stream().map(OrderRow::totalValue).min(Comparator.naturalOrder()).orElse(null),
        units == 0 ? 0 : (double) cut / units);
  }
}
