package io.github.inventorystreams.app.play;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.play.PlayListener;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The printer of warnings and purchase orders as they come: of each step the worst and the largest,
 * a bounded number, in the order of time. Updates of a warning are left out.
 */
final class PlayTable implements PlayListener {
  private static final int MAX_AT_A_TIME = 6;
  private static final Comparator<LowStockWarning> WORST_FIRST =
      Comparator.comparing(LowStockWarning::severity)
          .thenComparing(LowStockWarning::kind)
          .reversed()
          .thenComparing(LowStockWarning::warningId)
          .thenComparing(LowStockWarning::sequence);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintWriter out;
  private final PlayProgress progress;
  private boolean headed;

  private record Row(long atMillis, String what, String kind, String which, String figures) {}

  PlayTable(PrintWriter out, PlayProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public void warnings(long atMillis, List<LowStockWarning> warnings) {
    print(
        warnings.stream()
            .filter(warning -> warning.state() != LowStockWarning.State.UPDATED)
            .sorted(WORST_FIRST)
            .map(warning -> row(toldAtMillis(warning, atMillis), warning))
            .toList(),
        "warnings");
  }

  @Override
  public void purchaseOrders(List<PurchaseOrder> orders) {
    print(
        orders.stream()
            .sorted(Comparator.comparing(PurchaseOrder::totalValue).reversed())
            .map(PlayTable::row)
            .toList(),
        "purchase orders");
  }

  @Override
  public void progress(long atMillis, long events) {
    progress.at(atMillis, events);
  }

  /**
   * When a warning took a step. The steps between the first and the last bear no time of their own,
   * so theirs is that up to which was played when they were received.
   */
  private static long toldAtMillis(LowStockWarning warning, long heardAtMillis) {
    Long resolvedAtMillis = warning.resolvedAtMillis();
    if (resolvedAtMillis != null) {
      return resolvedAtMillis;
    }
    return warning.state() == LowStockWarning.State.RAISED
        ? warning.raisedAtMillis()
        : heardAtMillis;
  }

  private static Row row(long atMillis, LowStockWarning warning) {
    return new Row(
        atMillis,
        warning.state().name(),
        warning.kind().name(),
        warning.book().toString(),
        "on hand %,d, on order %,d, threshold %,d"
            .formatted(warning.onHand(), warning.onOrder(), warning.threshold()));
  }

  private static Row row(PurchaseOrder order) {
    long units = order.lines().stream().mapToLong(PurchaseOrder.Line::quantity).sum();
    return new Row(
        order.createdAtMillis(),
        "ORDERED",
        order.supplierId(),
        order.poNumber(),
        "%,d units of %,d SKUs for %,.2f %s, due %s"
            .formatted(
                units,
                order.lines().size(),
                order.totalValue(),
                order.currency(),
                order.requestedDelivery()));
  }

  /** Prints the first of some rows in the order of time, and how many more there are. */
  private void print(List<Row> rows, String what) {
    if (rows.isEmpty()) {
      return;
    }
    progress.makeRoom();
    if (!headed) {
      headed = true;
      line("when (UTC)", "what", "kind or supplier", "which", "figures");
    }
    rows.stream()
        .limit(MAX_AT_A_TIME)
        .sorted(Comparator.comparingLong(Row::atMillis))
        .forEach(
            row -> line(when(row.atMillis()), row.what(), row.kind(), row.which(), row.figures()));
    if (rows.size() > MAX_AT_A_TIME) {
      line("", "", "", "", "and %,d more %s".formatted(rows.size() - MAX_AT_A_TIME, what));
    }
    out.flush();
  }

  private void line(String when, String what, String kind, String which, String figures) {
    out.printf(Locale.ROOT, "%-16s  %-9s  %-18s  %-34s  %s%n", when, what, kind, which, figures);
  }

  private static String when(long millis) {
    return WHEN.format(Instant.ofEpochMilli(millis));
  }
}
