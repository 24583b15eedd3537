package io.github.inventorystreams.supply.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * What stands in place of an order's number where a form does not take so many letters: always the
 * same for a number, and another one for another.
 */
public final class ShortNumber {
  /** So many every form takes. */
  public static final int LETTERS = 22;

  private static final int RADIX = 32;
  private static final BigInteger MODULUS = BigInteger.valueOf(RADIX).pow(LETTERS - 1);

  private ShortNumber() {}

  /**
   * The number itself, or the short one if it is longer.
   *
   * @param most letters that the form takes, at least {@link #LETTERS}
   */
  public static String of(String poNumber, int most) {
    return poNumber.length() <= most ? poNumber : inPlaceOf(poNumber);
  }

  /** The short one: P, and digits and capitals of the SHA-256 of the number. */
  public static String inPlaceOf(String poNumber) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(poNumber.getBytes(UTF_8));
      String digits = new BigInteger(1, hash).mod(MODULUS).toString(RADIX).toUpperCase(Locale.ROOT);
      return "P" + "0".repeat(LETTERS - 1 - digits.length()) + digits;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
