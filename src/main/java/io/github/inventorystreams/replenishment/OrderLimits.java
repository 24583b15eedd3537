package io.github.inventorystreams.replenishment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The upper bounds of one order line; {@code null} = no bound.
 *
 * @param maximumOrder units
 * @param shelfUnits the largest position that there is room for, units
 * @param budget the largest value of the line
 */
public record OrderLimits(
    @Nullable Long maximumOrder, @Nullable Long shelfUnits, @Nullable BigDecimal budget) {

  /** No limit at all, and far from where sums overflow. */
  public static final long UNBOUNDED = 1_000_000_000_000_000L;

  /** No limits. */
  public static final OrderLimits NONE = new OrderLimits(null, null, null);

  /**
   * The largest quantity that a limit allows.
   *
   * @param units 0 or more
   * @param why which limit it is, in words; {@code null} = none
   */
  public record Bound(long units, @Nullable String why) {}

  /**
   * The tightest limit.
   *
   * @param position inventory position without the order
   * @param unitCost 0 = no budget can bound it
   */
  public Bound bound(long position, BigDecimal unitCost) {
    Bound bound =
        maximumOrder != null
            ? new Bound(maximumOrder, "the maximum order is %d".formatted(maximumOrder))
            : new Bound(UNBOUNDED, null);
    if (shelfUnits != null && shelfUnits - position < bound.units) {
      long room = Math.max(0, shelfUnits - position);
      bound = new Bound(room, "the shelf of %d has room for %d".formatted(shelfUnits, room));
    }
    if (budget != null && unitCost.signum() > 0) {
      BigDecimal affordable = budget.divide(unitCost, 0, RoundingMode.DOWN);
      if (affordable.compareTo(BigDecimal.valueOf(bound.units)) < 0) {
        long units = affordable.longValue();
        bound =
            new Bound(units, "the budget of %s buys %d".formatted(budget.toPlainString(), units));
      }
    }
    return bound;
  }

  /** The largest quantity, units, 0 or more. */
  public long most(long position, BigDecimal unitCost) {
    return bound(position, unitCost).units();
  }
}
