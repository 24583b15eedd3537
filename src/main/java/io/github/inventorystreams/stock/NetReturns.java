package io.github.inventorystreams.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Returns that lower demand: each on the day on which its order was sold here, where the open days
 * have that, else on the day on which it came back. It makes no difference which of the two is seen
 * first.
 */
final class NetReturns {
  private NetReturns() {}

  /** Books a return, forwards or backwards. */
  static void book(BookChange change, JournalEntry returned, int sign, LocalDays calendar) {
    change.days().demand(dayOf(change, returned, calendar), -sign * returned.quantity());
  }

  /** The day whose demand a return lowers. */
  static long dayOf(BookChange change, JournalEntry returned, LocalDays calendar) {
    List<JournalEntry> known = returned.order() == 0 ? List.of() : change.live();
    return day(change, returned, firstSale(known, returned.order()), calendar);
  }

  /** Moves the returns of a sale that has come or was taken back. */
  static void move(BookChange change, JournalEntry sale, int sign, LocalDays calendar) {
    // Most orders have no return, and to look through a busy book's journal takes long.
    if (sale.order() == 0 || !change.hasReturnOf(sale.order())) {
      return;
    }
    List<JournalEntry> others = change.live();
    JournalEntry without = firstSale(others, sale.order());
    JournalEntry with = without == null || sale.atMillis() < without.atMillis() ? sale : without;
    for (JournalEntry each : others) {
      if (each.kind().isReturn() && each.order() == sale.order()) {
        long from = day(change, each, sign > 0 ? without : with, calendar);
        long to = day(change, each, sign > 0 ? with : without, calendar);
        change.days().demand(from, each.quantity());
        change.days().demand(to, -each.quantity());
      }
    }
  }

  private static @Nullable JournalEntry firstSale(List<JournalEntry> entries, long order) {
    JournalEntry first = null;
    for (JournalEntry each : entries) {
      if (each.kind() == JournalEntry.Kind.SALE
          && each.order() == order
          && (first == null || each.atMillis() < first.atMillis())) {
        first = each;
      }
    }
    return first;
  }

  private static long day(
      BookChange change, JournalEntry returned, @Nullable JournalEntry sale, LocalDays calendar) {
    long ofSale = sale == null ? Long.MIN_VALUE : calendar.dayOf(sale.atMillis());
    return ofSale >= change.days().now().firstEpochDay()
        ? ofSale
        : calendar.dayOf(returned.atMillis());
  }
}
