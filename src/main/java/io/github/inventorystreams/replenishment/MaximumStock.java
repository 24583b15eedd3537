package io.github.inventorystreams.replenishment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The maximum of a min-max rule against packs and minimum order: an order is rounded down where
 * that still lifts the position above the minimum, and else passes the maximum with a note. Far
 * beyond it, somebody has to approve the order: the settings contradict each other.
 *
 * @param size what is ordered
 * @param note what a person should know, or {@code null}
 * @param objection why somebody has to approve it, or {@code null}
 */
public record MaximumStock(OrderSize size, @Nullable String note, @Nullable String objection) {

  /** Up to so many times the maximum, a note is enough. */
  private static final int TIMES_WITHOUT_QUESTION = 2;

  /**
   * The maximum and minimum under the supplier's sizes.
   *
   * @param maximum units, at least {@code minimum}
   * @param minimum at or below which the rule orders
   */
  public record Sizes(
      long position, long maximum, double minimum, long minimumOrder, long packSize) {}

  /**
   * Fits an order under the maximum as far as the sizes allow.
   *
   * @param freeUnits a position up to which no approval is asked for
   */
  public static MaximumStock fit(OrderSize size, Sizes sizes, double freeUnits) {
    long above = sizes.position + size.afterPack() - sizes.maximum;
    if (size.afterPack() == 0 || above <= 0) {
      return new MaximumStock(size, null, null);
    }
    long down = OrderSizing.roundDown(Math.max(0, sizes.maximum - sizes.position), sizes.packSize);
    if (down > 0 && down >= sizes.minimumOrder && sizes.position + down > sizes.minimum) {
      return new MaximumStock(
          new OrderSize(size.afterMinimum(), down),
          "rounded down to packs of %d: %d would pass the maximum of %d by %d"
              .formatted(sizes.packSize, size.afterPack(), sizes.maximum, above),
          null);
    }
    String note =
        "%d above the maximum of %d: the supplier takes %s"
            .formatted(above, sizes.maximum, taken(sizes));
    double free = Math.max(TIMES_WITHOUT_QUESTION * (double) sizes.maximum, freeUnits);
    return new MaximumStock(
        size,
        note,
        sizes.position + size.afterPack() > free
            ? String.format(
                Locale.ROOT,
                "%d is %d above the maximum of %d, more than is forecast to sell soon (orders.max-top-up-days)",
                size.afterPack(),
                above,
                sizes.maximum)
            : null);
  }

  private static String taken(Sizes sizes) {
    return sizes.minimumOrder > sizes.packSize
        ? "no less than %d".formatted(sizes.minimumOrder)
        : "packs of %d".formatted(sizes.packSize);
  }
}
