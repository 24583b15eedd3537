package io.github.inventorystreams.replenishment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What bounds one order line from above; {@code null} = no bound.
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
   * The largest quantity, units, 0 or more.
   *
   * @param position inventory position without the order
   * @param unitCost 0 = no budget can bound it
   */
  public long most(long position, BigDecimal unitCost) {
    long most = maximumOrder != null ? maximumOrder : UNBOUNDED;
    if (shelfUnits != null) {
      most = Math.min(most, Math.max(0, shelfUnits - position));
    }
    if (budget != null && unitCost.signum() > 0) {
      BigDecimal affordable = budget.divide(unitCost, 0, RoundingMode.DOWN);
      most = affordable.min(BigDecimal.valueOf(most)).longValue();
    }
    return most;
  }
}
