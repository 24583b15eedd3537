package io.github.inventorystreams.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The number of our units in one of the publisher's, as an exact fraction.
 *
 * @param text as the mapping has it
 * @param numerator not 0; below it, what the publisher counts as a plus is a minus here
 * @param denominator above 0
 */
record UnitFactor(String text, BigDecimal numerator, BigDecimal denominator) {
  static final UnitFactor ONE = new UnitFactor("1", BigDecimal.ONE, BigDecimal.ONE);

  /** The factor that a text such as {@code 1000}, {@code 0.001} or {@code 1/12} is, or null. */
  static @Nullable UnitFactor of(String text) {
    int slash = text.indexOf('/');
    BigDecimal numerator =
        DecimalNotation.NUMBER.read(slash < 0 ? text : text.substring(0, slash).strip());
    BigDecimal denominator =
        slash < 0 ? BigDecimal.ONE : DecimalNotation.NUMBER.read(text.substring(slash + 1).strip());
    return numerator == null
            || denominator == null
            || numerator.signum() == 0
            || denominator.signum() <= 0
        ? null
        : new UnitFactor(text, numerator, denominator);
  }

  /** The number in our units, or {@code null} if that is not whole. */
  @Nullable BigInteger wholeUnits(BigDecimal number) {
    BigDecimal product = number.multiply(numerator);
    BigDecimal[] parts = product.divideAndRemainder(denominator);
    return parts[1].signum() == 0 ? parts[0].toBigInteger() : null;
  }

  boolean turnsSign() {
    return numerator.signum() < 0;
  }

  boolean isOne() {
    return equals(ONE);
  }
}
