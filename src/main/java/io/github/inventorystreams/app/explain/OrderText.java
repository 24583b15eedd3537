package io.github.inventorystreams.app.explain;

import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import io.github.inventorystreams.event.PurchaseUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order as lines for a person: how each quantity came about, in figures that add up, and then
 * its life, the newest last.
 */
final class OrderText {
  private final List<PurchaseOrder> revisions;
  private final DecimalFormat figures =
      new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private final List<String> lines = new ArrayList<>();

  /**
   * @param revisions of one order, in their order, at least one
   */
  OrderText(List<PurchaseOrder> revisions) {
    this.revisions = revisions;
  }

  List<String> lines() {
    PurchaseOrder last = revisions.get(revisions.size() - 1);
    print(
        "%s to %s for %s: %s, worth %s %s%s",
        last.poNumber(),
        last.supplierId(),
        last.location(),
        last.status(),
        last.totalValue().toPlainString(),
        last.currency(),
        last.supplierOrderNumber() == null
            ? ""
            : ", the supplier's order " + last.supplierOrderNumber());
    last.lines().forEach(this::explain);
    print("life");
    PurchaseOrder before = null;
    for (PurchaseOrder order : revisions) {
      live(before, order);
      before = order;
    }
    return List.copyOf(lines);
  }

  private void explain(Line line) {
    OrderReason why = line.why();
    print("line %d: %d of %s", line.line(), why.allocated(), line.sku());
    print(
        "  position   %d = %d on hand - %d reserved + %d on order%s",
        why.position(), why.onHand(), why.reserved(), why.onOrder(), tooLate(why.tooLate()));
    print(
        "  target     %s = %s forecast for %s days (%s) + %s safety stock",
        figure(why.target()),
        figure(why.forecast()),
        figure(why.protectionDays()),
        why.model(),
        figure(why.safetyStock()));
    print("  policy     %s at service level %s", why.policy(), figure(why.serviceLevel()));
    print(
        "  need       %d%s",
        why.need(),
        why.need() == Math.max(0, (long) Math.ceil(why.target() - why.position()))
            ? " = %s target - %d position, in whole units"
                .formatted(figure(why.target()), why.position())
            : "");
    print("  minimum    %d", why.afterMinimum());
    print("  packs      %d, in packs of %d", why.afterPack(), line.packSize());
    print("  ordered    %d%s, %s", why.allocated(), purchaseUnits(line), allocation(why));
    why.notes().forEach(note -> print("  note       %s", note));
    print("  stands     %s: %s", line.status(), standing(line));
    SupplierWords.of(line).forEach(word -> print("  %-10s %s", word.about(), word.text()));
  }

  private String purchaseUnits(Line line) {
    PurchaseUnit unit = line.purchaseUnit();
    if (unit == null) {
      return "";
    }
    long ordered = line.why().allocated();
    String words = unit.words(ordered);
    return " (%s of %d)"
        .formatted(
            words.isEmpty() ? "%s %s".formatted(share(ordered, unit), unit.name()) : words,
            unit.units());
  }

  /** A number of cases that is not whole, which only a supplier makes of what was ordered. */
  private static String share(long quantity, PurchaseUnit unit) {
    return BigDecimal.valueOf(quantity)
        .divide(BigDecimal.valueOf(unit.units()), 2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** What of the units on order comes too late to count. */
  static String tooLate(long units) {
    return units == 0 ? "" : " - %d that come too late".formatted(units);
  }

  private static String standing(Line line) {
    return "%d expected%s, %d received"
        .formatted(
            line.quantity(),
            line.expectedDelivery() == null
                ? ", on a day not known yet"
                : " by " + line.expectedDelivery(),
            line.progress().receivedQuantity());
  }

  private static String allocation(OrderReason why) {
    Long capacity = why.capacity();
    long more = why.allocated() - why.afterPack();
    if (more > 0) {
      return "%d more than asked for: the order has the supplier's minimum value".formatted(more);
    }
    if (capacity == null) {
      return "without a limit of capacity";
    }
    return more == 0
        ? "within the capacity of %d".formatted(capacity)
        : "%d less than asked for: the capacity of %d is shared".formatted(-more, capacity);
  }

  private static String whom(PurchaseOrder order) {
    return order.type() == PurchaseOrder.Type.PO_PROPOSED ? "whoever approves it" : "the supplier";
  }

  private void live(@Nullable PurchaseOrder before, PurchaseOrder order) {
    boolean reminded =
        order.remindedAtMillis() != null && (before == null || before.remindedAtMillis() == null);
    print(
        "  %d  %s  %s, %s%s",
        order.revision(),
        Instant.ofEpochMilli(order.changedAtMillis()),
        order.type(),
        order.status(),
        reminded ? ", %s was reminded".formatted(whom(order)) : "");
    if (before == null) {
      return;
    }
    for (Line line : order.lines()) {
      Line old = before.lines().get(line.line() - 1);
      if (!line.equals(old)) {
        print(
            "       line %d: %s -> %s, %s",
            line.line(), old.status(), line.status(), standing(line));
      }
    }
  }

  private String figure(double value) {
    return figures.format(value);
  }

  private void print(String format, @Nullable Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
