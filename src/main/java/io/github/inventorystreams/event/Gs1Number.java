package io.github.inventorystreams.event;

/**
 * The numbers of GS1 for articles and places. The last digit checks the others (GS1 General
 * Specifications, 7.9).
 */
public final class Gs1Number {
  private static final int GLN_DIGITS = 13;
  private static final int GTIN_14_DIGITS = 14;

  private Gs1Number() {}

  /** Whether a text is a number of an article: 8, 12, 13 or 14 digits, not all of them 0. */
  public static boolean isGtin(String text) {
    return switch (text.length()) {
      case 8, 12, GLN_DIGITS, GTIN_14_DIGITS -> isChecked(text);
      default -> false;
    };
  }

  /** Whether a text is a number of a company or a place: 13 digits, not all of them 0. */
  public static boolean isGln(String text) {
    return text.length() == GLN_DIGITS && isChecked(text);
  }

  /**
   * The number of an article in 14 digits: the shorter forms are the same number without the zeros
   * that it begins with.
   *
   * @param gtin as {@link #isGtin} has it
   */
  public static String in14Digits(String gtin) {
    return "0".repeat(GTIN_14_DIGITS - gtin.length()) + gtin;
  }

  /**
   * A number with the digit that checks it.
   *
   * @param digits all but the last one
   */
  public static String complete(String digits) {
    int rest = sum(digits + '0') % 10;
    return digits + (rest == 0 ? 0 : 10 - rest);
  }

  private static boolean isChecked(String text) {
    return text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && text.chars().anyMatch(digit -> digit != '0')
        && sum(text) % 10 == 0;
  }

  /** Counted from the right, every second digit counts three times. */
  private static int sum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      sum += (digits.length() - i) % 2 == 0 ? 3 * digit : digit;
    }
    return sum;
  }
}
