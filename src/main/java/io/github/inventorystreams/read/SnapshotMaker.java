package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.SupplierTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works everything out that lists and sums are made of. */
record SnapshotMaker(
    Books books,
    KeyIndex keys,
    WarningLog warningLog,
    OrderLog orderLog,
    RefusalLog refusals,
    Map<String, SupplierTerms> terms,
    LocalDate today) {

  Snapshot snapshot(long version, long asOfMillis) {
    OverviewMaker.classify(keys);
    OverviewMaker sums = new OverviewMaker();
    Set<String> locations = new TreeSet<>();
    for (int i = 0; i < keys.size(); i++) {
      sums.add(keys.at(i));
      locations.add(keys.at(i).location());
    }
    List<WarningRow> warnings =
        warningLog.open().stream()
            .map(warning -> WarningRow.of(warning, books.find(warning.book().toString())))
            .sorted(
                Comparator.comparingDouble(WarningRow::riskPerDay)
                    .reversed()
                    .thenComparing(row -> row.warning().warningId()))
            .toList();
    Set<String> late = lateBooks(warningLog);
    List<OrderView> views = views(late);
    List<OrderRow> orders = views.stream().map(OrderView::order).toList();
    Troubles troubles = new Troubles();
    troubles.warnings(warnings);
    troubles.rejections(views, books, today);
    troubles.proposals(views, books);
    troubles.refusals(refusals);
    return new Snapshot(
        version,
        asOfMillis,
        sums.overview(openByKind(), orders),
        warnings,
        orders,
        SupplierRows.of(terms, orders),
        troubles.worstFirst(),
        refusals.counts(),
        List.copyOf(locations));
  }

  /** The keys of the books on which supply is late. */
  static Set<String> lateBooks(WarningLog warningLog) {
    Set<String> late = new HashSet<>();
    for (LowStockWarning warning : warningLog.open()) {
      if (warning.kind() == Kind.LATE_SUPPLY) {
        late.add(warning.book().toString());
      }
    }
    return late;
  }

  private List<OrderView> views(Set<String> late) {
    return orderLog.newestFirst().stream().map(order -> OrderView.of(order, today, late)).toList();
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
