package io.github.inventorystreams.app;

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
 * Prints warnings and purchase orders as they come, the worst and largest first, a bounded number
 * at a time.
 */
final class PlayTable implements PlayListener {
  private static final int MOST_AT_A_TIME = 6;
  private static final String ROW = "%-16s  %-9s  %-12s  %-34s  %s%n";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintWriter out;
  private final PlayProgress progress;
  private boolean headed;

  PlayTable(PrintWriter out, PlayProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public void warnings(List<LowStockWarning> warnings) {
    List<LowStockWarning> told =
        warnings.stream()
            .filter(warning -> warning.state() != LowStockWarning.State.UPDATED)
            .sorted(
                Comparator.comparing(LowStockWarning::severity)
                    .thenComparing(LowStockWarning::kind)
                    .reversed()
                    .thenComparing(LowStockWarning::warningId))
            .toList();
    begin();
    told.stream().limit(MOST_AT_A_TIME).forEach(this::row);
    more(told.size(), "warnings");
  }

  @Override
  public void purchaseOrders(List<PurchaseOrder> orders) {
    begin();
    orders.stream()
        .sorted(Comparator.comparing(PurchaseOrder::totalValue).reversed())
        .limit(MOST_AT_A_TIME)
        .forEach(this::row);
    more(orders.size(), "purchase orders");
  }

  @Override
  public void progress(long atMillis, long events) {
    progress.at(atMillis, events);
  }

  private void row(LowStockWarning warning) {
    Long resolved = warning.resolvedAtMillis();
    out.printf(
        Locale.ROOT,
        ROW,
        when(resolved != null ? resolved : warning.raisedAtMillis()),
        warning.state(),
        warning.kind(),
        warning.book(),
        "on hand %,d, on order %,d, threshold %,d"
            .formatted(warning.onHand(), warning.onOrder(), warning.threshold()));
  }

  private void row(PurchaseOrder order) {
    long units = order.lines().stream().mapToLong(PurchaseOrder.Line::quantity).sum();
    out.printf(
        Locale.ROOT,
        ROW,
        when(order.createdAtMillis()),
        "ORDERED",
        order.supplierId(),
        order.poNumber(),
        "%,d units in %,d lines, %,.2f %s, due %s"
            .formatted(
                units,
                order.lines().size(),
                order.totalValue(),
                order.currency(),
                order.requestedDelivery()));
  }

  private void begin() {
    progress.makeRoom();
    if (!headed) {
      headed = true;
      out.printf(Locale.ROOT, ROW, "when (UTC)", "what", "kind, from", "which", "figures");
    }
  }

  private void more(int all, String what) {
    if (all > MOST_AT_A_TIME) {
      out.printf(Locale.ROOT, "%-16s  and %,d more %s%n", "", all - MOST_AT_A_TIME, what);
    }
    out.flush();
  }

  private static String when(long millis) {
    return WHEN.format(Instant.ofEpochMilli(millis));
  }
}
