package io.github.inventorystreams.json;

import io.github.inventorystreams.event.DeadLetterReason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one JSON object. They are checked when they are asked for, so that a field which
 * nobody needs can hold anything; each refusal names the field, what it is and what was expected.
 */
abstract class Fields {

  /** The largest quantity, units. */
  static final long MAX_QUANTITY = 1_000_000_000_000L;

  /** What to do about a quantity that is not whole. */
  static final String SMALLER_UNIT =
      "; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"";

  static final int MAX_LINE = 1_000_000;

  private static final int MAX_DIGITS = 40;

  /** A number of thousands of digits says no more than its first ones. */
  private static final int MAX_SHOWN_CHARS = 60;

  /**
   * A {@code String}, {@code Boolean}, {@code Long}, any other {@code Number}, a {@link
   * SentNumber}, something else for an object or an array, or {@code null} where the field is not
   * there or {@code null}.
   */
  abstract @Nullable Object value(String name);

  /** The objects of an array, or {@code null} where it is not there. */
  abstract @Nullable List<? extends Fields> objects(String name) throws InvalidRecordException;

  final boolean has(String name) {
    return value(name) != null;
  }

  /** Text of at least one character. */
  final String text(String name) throws InvalidRecordException {
    String text = optionalText(name);
    if (text == null) {
      throw has(name) ? InvalidRecordException.malformed(name + " is empty") : missing(name);
    }
    return text;
  }

  /** Text, or {@code null} where there is none or it is empty. */
  final @Nullable String optionalText(String name) throws InvalidRecordException {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      throw wrong(name, "text", value);
    }
    if (text.isEmpty()) {
      return null;
    }
    Identifiers.checkUnicode(name, text);
    return text;
  }

  /** A quantity above 0. */
  final long quantity(String name) throws InvalidRecordException {
    return whole(name, 1, MAX_QUANTITY);
  }

  final long whole(String name, long least, long most) throws InvalidRecordException {
    Long value = optionalWhole(name, least, most);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /**
   * A whole number within bounds in any form that JSON has for it: 2, 2.0 and 20e-1 are one, as in
   * the type "integer" of JSON Schema. Text and fractions are refused.
   */
  final @Nullable Long optionalWhole(String name, long least, long most)
      throws InvalidRecordException {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    Long number = wholeOf(value);
    if (number == null || number < least || number > most) {
      InvalidRecordException refused =
          wrong(name, "a whole number from " + least + " to " + most, value);
      throw most == MAX_QUANTITY && isFraction(value) ? refused.with(SMALLER_UNIT) : refused;
    }
    return number;
  }

  private static @Nullable Long wholeOf(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    try {
      BigDecimal number = decimalOf(value);
      if (number == null) {
        return null;
      }
      // Without the powers of ten that a few characters can stand for.
      return number.precision() - (long) number.scale() > MAX_DIGITS
          ? null
          : (Long) number.longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static boolean isFraction(Object value) {
    try {
      BigDecimal number = decimalOf(value);
      return number != null && number.stripTrailingZeros().scale() > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static @Nullable BigDecimal decimalOf(Object value) {
    boolean isNumber = value instanceof Number || value instanceof SentNumber;
    String digits = isNumber ? value.toString() : "";
    return digits.isEmpty() || digits.length() > MAX_DIGITS ? null : new BigDecimal(digits);
  }

  final boolean flag(String name) throws InvalidRecordException {
    if (!has(name)) {
      throw missing(name);
    }
    return flag(name, false);
  }

  final boolean flag(String name, boolean fallback) throws InvalidRecordException {
    Object value = value(name);
    if (value == null) {
      return fallback;
    }
    if (!(value instanceof Boolean flag)) {
      throw wrong(name, "true or false", value);
    }
    return flag;
  }

  final long instant(String name) throws InvalidRecordException {
    Long instant = optionalInstant(name);
    if (instant == null) {
      throw missing(name);
    }
    return instant;
  }

  /** An instant that may not be later than another; milliseconds since the epoch. */
  final long instant(String name, long latestMillis) throws InvalidRecordException {
    long instant = instant(name);
    checkNotLater(name, instant, latestMillis);
    return instant;
  }

  /** An RFC 3339 timestamp with an offset, as milliseconds since the epoch. */
  final @Nullable Long optionalInstant(String name) throws InvalidRecordException {
    String text = optionalText(name);
    return text == null ? null : instantOf(name, text);
  }

  static long instantOf(String name, String text) throws InvalidRecordException {
    long instant = Rfc3339.parse(text);
    if (instant == Rfc3339.INVALID) {
      throw InvalidRecordException.malformed(
          name
              + " must be an RFC 3339 time with an offset from 1970 to 2999, not "
              + OneLine.quoted(text));
    }
    return instant;
  }

  static void checkNotLater(String name, long instant, long latestMillis)
      throws InvalidRecordException {
    if (instant > latestMillis) {
      throw InvalidRecordException.because(
          DeadLetterReason.IN_FUTURE,
          name + " is too far in the future: " + Rfc3339.format(instant));
    }
  }

  final <E extends Enum<E>> E oneOf(String name, Class<E> words) throws InvalidRecordException {
    E word = optionalOneOf(name, words);
    if (word == null) {
      throw missing(name);
    }
    return word;
  }

  /** One of the words of an enumeration, in its own letter case. */
  final <E extends Enum<E>> @Nullable E optionalOneOf(String name, Class<E> words)
      throws InvalidRecordException {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    E[] known = words.getEnumConstants();
    for (E word : known) {
      if (word.name().equals(value)) {
        return word;
      }
    }
    throw wrong(name, "one of " + Arrays.toString(known), value);
  }

  static InvalidRecordException missing(String name) {
    return InvalidRecordException.malformed(name + " is missing");
  }

  static InvalidRecordException wrong(String name, String expected, Object value) {
    return InvalidRecordException.malformed(
        name + " must be " + expected + ", not " + shown(value));
  }

  /** A value as it was sent, for a person. */
  static String shown(Object value) {
    return value instanceof String text
        ? OneLine.quoted(text)
        : value instanceof Number || value instanceof Boolean || value instanceof SentNumber
            ? OneLine.of(value.toString(), MAX_SHOWN_CHARS)
            : "an object or a list";
  }

  /** A number that no field of an event can have, in the digits of its publisher. */
  record SentNumber(String digits) {
    @Override
    public String toString() {
      return digits;
    }
  }
}
