package io.github.inventorystreams.supply.answer.ubl;

import com.helger.xsds.ccts.cct.schemamodule.QuantityType;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * So much of something.
 *
 * @param value 0 or more
 * @param unit a code, or {@code null} if none is said
 */
record Amount(BigDecimal value, @Nullable String unit) {
  private static final Pattern UNIT = Pattern.compile("[0-9A-Z]{1,8}");
  private static final int MAX_DIGITS = 18;
  private static final int MAX_DECIMALS = 9;

  static @Nullable Amount of(@Nullable QuantityType quantity, String place) {
    if (quantity == null) {
      return null;
    }
    String unit = quantity.getUnitCode();
    String code = unit == null || unit.isBlank() ? null : unit.strip();
    if (code != null && !UNIT.matcher(code).matches()) {
      throw Refusal.at(place + "/@unitCode", Refusal.quoted(code) + " is no code of a unit");
    }
    return new Amount(number(quantity.getValue(), place), code);
  }

  /** A number that fits and is not below 0. */
  static BigDecimal number(@Nullable BigDecimal number, String place) {
    if (number == null) {
      throw Refusal.at(place, "is no number");
    }
    if (number.signum() < 0) {
      throw Refusal.at(place, "is below 0");
    }
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.precision() - plain.scale() > MAX_DIGITS || plain.scale() > MAX_DECIMALS) {
      throw Refusal.at(
          place, "has more than %d digits or %d decimals".formatted(MAX_DIGITS, MAX_DECIMALS));
    }
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  boolean isZero() {
    return value.signum() == 0;
  }

  /** Whether both may be in the same unit: one that says none is in that of the other. */
  boolean sameUnit(Amount other) {
    return unit == null || other.unit == null || unit.equals(other.unit);
  }
}
