package io.github.inventorystreams.read;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.read.ExceptionItem.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The collector of everything that somebody should look at. */
final class ExceptionItems {
  /** A rejected line is news for so long. */
  private static final int REJECTED_DAYS = 14;

  /** More of them than anybody reads through; the overview has the number of all. */
  private static final int MAX_NEVER_COUNTED = 1_000;

  private final List<ExceptionItem> all = new ArrayList<>();

  /** The warnings; low stock that an order covers is none of anybody's trouble. */
  void warnings(List<WarningRow> open) {
    open.stream()
        .filter(row -> row.warning().severity() != Severity.INFO)
        .map(ExceptionItem::of)
        .forEach(all::add);
  }

  /** Lines of which the supplier has rejected a part or all, as far as it matters still. */
  void rejections(List<OrderView> orders, Books books, LocalDate today) {
    for (OrderView view : orders) {
      LocalDate reviewed =
          LocalDate.ofInstant(Instant.ofEpochMilli(view.order().createdAtMillis()), ZoneOffset.UTC);
      if (view.order().cutLines() > 0 && reviewed.plusDays(REJECTED_DAYS).isAfter(today)) {
        view.lines().stream()
            .filter(line -> line.cut() > 0)
            .forEach(line -> all.add(rejection(view.order(), line, books)));
      }
    }
  }

  /** Orders that nobody may send before somebody has approved them. */
  void proposals(List<OrderView> orders, Books books) {
    for (OrderView view : orders) {
      if (view.order().status() == OrderStage.PROPOSED) {
        all.add(proposal(view, books));
      }
    }
  }

  /** What was refused, one trouble for each reason. */
  void refusals(DeadLetterHistory refusals) {
    Map<String, Long> counts = refusals.counts();
    Set<String> told = new HashSet<>();
    for (DeadLetterRow refusal : refusals.newestFirst()) {
      if (told.add(refusal.reason())) {
        all.add(
            new ExceptionItem(
                "dead-letter/" + refusal.reason(),
                Category.DATA_FAULT,
                Severity.WARNING,
                null,
                null,
                null,
                refusal.atMillis(),
                "%d refused as %s; last: %s"
                    .formatted(
                        counts.getOrDefault(refusal.reason(), 1L),
                        refusal.reason(),
                        refusal.detail())));
      }
    }
  }

  /** Documents that do not reach their supplier, as long as he does not have the order. */
  void deliveries(DeliveryLog deliveries, List<OrderView> orders, Books books) {
    UndeliveredOrders undelivered = new UndeliveredOrders(deliveries, orders);
    for (UndeliveredOrders.Undelivered each : undelivered.all()) {
      OrderRow order = each.view().order();
      all.add(
          new ExceptionItem(
              each.row().key() + "/delivery",
              Category.NOT_DELIVERED,
              each.row().state().isGivenUp() ? Severity.CRITICAL : Severity.WARNING,
              null,
              order.location(),
              order.supplierId(),
              order.poNumber(),
              risk(each.view(), books),
              null,
              null,
              null,
              each.row().changedAtMillis(),
              each.message(),
              order.currency(),
              Lifecycle.ACTIVE));
    }
  }

  /** What is set up and was never counted: nothing is known of it, so nothing is ordered. */
  void neverCounted(List<String> keys, Books books, long asOfMillis) {
    for (String key : keys.subList(0, Math.min(keys.size(), MAX_NEVER_COUNTED))) {
      int at = key.indexOf('@');
      SkuTerms terms = books.termsOf(key);
      all.add(
          new ExceptionItem(
              key + "/never-counted",
              Category.NEVER_COUNTED,
              Severity.WARNING,
              at < 0 ? key : key.substring(0, at),
              at < 0 ? null : key.substring(at + 1),
              terms == null ? null : terms.supplierId(),
              asOfMillis,
              "%s is set up, but its stock was never told: nothing is ordered before a COUNT (of 0, if there is none), unless sku.never-counted is zero and the location is known (see settings)%s"
                  .formatted(key, at < 0 ? " at a location" : "")));
    }
  }

  /** What costs most comes first; among equals the most urgent category, then the oldest. */
  List<ExceptionItem> worstFirst() {
    return all.stream()
        .sorted(
            Comparator.comparingDouble(ExceptionItem::riskPerDay)
                .reversed()
                .thenComparing(ExceptionItem::category)
                .thenComparing(ExceptionItem::sinceMillis)
                .thenComparing(ExceptionItem::id))
        .toList();
  }

  /** At risk are the sales of those of its books that have run short. */
  private static double risk(OrderView view, Books books) {
    OrderRow order = view.order();
    double risk = 0;
    for (OrderView.LineView line : view.lines()) {
      BookEntry entry = books.find(line.line().sku() + '@' + order.location());
      if (entry != null && entry.runsShort() && entry.currency().equals(order.currency())) {
        risk += entry.riskPerDay();
      }
    }
    return risk;
  }

  private static ExceptionItem proposal(OrderView view, Books books) {
    OrderRow order = view.order();
    return new ExceptionItem(
        order.poNumber() + "/approval",
        Category.WAITING_ORDER,
        Severity.WARNING,
        null,
        order.location(),
        order.supplierId(),
        order.poNumber(),
        risk(view, books),
        null,
        null,
        null,
        order.createdAtMillis(),
        "%d units in %d lines, %s %s, wait for approval"
            .formatted(
                order.units(), order.lines(), order.totalValue().toPlainString(), order.currency()),
        order.currency(),
        Lifecycle.ACTIVE);
  }

  private static ExceptionItem rejection(OrderRow order, OrderView.LineView line, Books books) {
    String sku = line.line().sku();
    BookEntry entry = books.find(sku + '@' + order.location());
    return new ExceptionItem(
        order.poNumber() + '/' + line.line().line(),
        Category.REJECTED_LINE,
        line.cut() == line.ordered() ? Severity.CRITICAL : Severity.WARNING,
        sku,
        order.location(),
        order.supplierId(),
        order.poNumber(),
        entry == null ? 0 : entry.riskPerDay(),
        null,
        entry == null || Double.isInfinite(entry.daysOfCover()) ? null : entry.daysOfCover(),
        null,
        order.createdAtMillis(),
        "%s rejected %d of %d units".formatted(order.supplierId(), line.cut(), line.ordered()),
        entry == null ? null : entry.currency(),
        Lifecycle.ACTIVE);
  }
}
