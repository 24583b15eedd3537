package io.github.inventorystreams.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The unit that a supplier counts in, such as a case or a kilogram; quantities are in units of the
 * SKU all the same.
 *
 * @param name as the supplier calls it
 * @param units of the SKU that are in one, at least 1
 */
public record PurchaseUnit(String name, long units) {
  private static final int TEN = 10;
  private static final long MIN_MEASURE = 100;

  /**
   * Whether so many units are a measure, of which parts can be ordered: a hundred, a thousand and
   * so on, such as the grams of a kilogram. Of a case only whole ones are.
   */
  public static boolean isMeasure(long units) {
    return units >= MIN_MEASURE && isPowerOfTen(units);
  }

  private static boolean isPowerOfTen(long units) {
    long rest = units;
    while (rest % TEN == 0) {
      rest /= TEN;
    }
    return rest == 1;
  }

  /**
   * A quantity counted in this, exactly; {@code null} where it is not whole and this is no measure.
   */
  public @Nullable BigDecimal of(long quantity) {
    if (quantity % units == 0) {
      return BigDecimal.valueOf(quantity / units);
    }
    return isMeasure(units)
        ? BigDecimal.valueOf(quantity, Long.toString(units).length() - 1).stripTrailingZeros()
        : null;
  }

  /** The same as {@code 12.5 KG}, for a person; empty where there is no such number. */
  public String words(long quantity) {
    BigDecimal number = of(quantity);
    return number == null ? "" : number.toPlainString() + ' ' + name;
  }
}
