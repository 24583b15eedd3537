package io.github.inventorystreams.supply.form.edi;

import java.math.BigDecimal;

/** Numbers as both standards write them. */
final class EdiDigits {
  private static final int MAX_CONTROL_DIGITS = 9;

  private EdiDigits() {}

  /** A number without an exponent and without zeros that mean nothing. */
  static String decimal(BigDecimal value, int maxDigits, String what) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String text = plain.toPlainString();
    if (text.chars().filter(Character::isDigit).count() > maxDigits) {
      throw new IllegalArgumentException(what + " has more than " + maxDigits + " digits: " + text);
    }
    return text;
  }

  /** The control number of an envelope. */
  static String control(long number) {
    if (number < 1 || Long.toString(number).length() > MAX_CONTROL_DIGITS) {
      throw new IllegalArgumentException(
          "the control number must have one to nine digits, not " + number);
    }
    return Long.toString(number);
  }
}
