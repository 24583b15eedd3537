package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The computation of a {@link Snapshot}: everything that lists and sums are made of. */
record SnapshotMaker(
    Books books,
    KeyIndex keys,
    WarningLog warningLog,
    OrderLog orderLog,
    DeadLetterHistory refusals,
    DeliveryLog deliveries,
    Currencies currencies,
    LocalDate today) {

  Snapshot snapshot(long version, long asOfMillis) {
    OverviewMaker.classify(keys, currencies);
    List<String> neverCounted = books.neverCounted();
    OverviewMaker sums = new OverviewMaker();
    for (int i = 0; i < keys.size(); i++) {
      sums.add(keys.at(i));
    }
    List<WarningRow> warnings =
        warningLog.open().stream()
            .map(warning -> WarningRow.of(warning, books.find(warning.book().toString())))
            .sorted(
                Comparator.comparingDouble(WarningRow::riskPerDay)
                    .reversed()
                    .thenComparing(row -> row.warning().warningId()))
            .toList();
    List<OrderView> views = views();
    List<OrderRow> orders = views.stream().map(OrderView::order).toList();
    ExceptionItems troubles = new ExceptionItems();
    troubles.warnings(warnings);
    troubles.rejections(views, books, today);
    troubles.proposals(views, books);
    troubles.deliveries(deliveries, views, books);
    troubles.neverCounted(neverCounted, books, asOfMillis);
    troubles.refusals(refusals);
    return new Snapshot(
        version,
        asOfMillis,
        sums.overview(openByKind(), orders, neverCounted.size(), currencies.usual()),
        warnings,
        orders,
        SupplierRows.of(currencies.terms(), orders),
        troubles.worstFirst(),
        refusals.counts(),
        books.locations(),
        deliveries.newestFirst(),
        deliveries.channels());
  }

  private List<OrderView> views() {
    return orderLog.newestFirst().stream()
        .map(order -> OrderView.of(order, today, books::isLate))
        .toList();
  }

  private Map<String, Integer> openByKind() {
    Map<String, Integer> open = new HashMap<>();
    for (Kind kind : Kind.values()) {
      open.put(kind.name(), 0);
    }
    warningLog.open().forEach(warning -> open.merge(warning.kind().name(), 1, Integer::sum));
    return open;
  }
}
