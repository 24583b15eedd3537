package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The ways to write a number exactly. */
sealed interface DecimalNotation {

  /** More digits can't be in the range of any field, and would only cost time. */
  int MAX_CHARS = 40;

  /** A number with more digits before or behind its point is none of a field's. */
  int MAX_SCALE = 100;

  /** A JSON number, or one in quotes. */
  DecimalNotation NUMBER = new Written();

  /** An object of Debezium for a column whose scale may differ by row. */
  DecimalNotation SCALED_OBJECT = new ScaledObject();

  /** The number, or {@code null} if the value is none in this form. */
  @Nullable BigDecimal read(Object value);

  /** What the form is, for a person. */
  String expected();

  /** The form in which JSON has numbers. */
  record Written() implements DecimalNotation {
    @Override
    public @Nullable BigDecimal read(Object value) {
      BigDecimal number = numberOf(value);
      return number == null || isOutOfRange(number) ? null : number;
    }

    private static @Nullable BigDecimal numberOf(Object value) {
      if (value instanceof Long number) {
        return BigDecimal.valueOf(number);
      }
      if (value instanceof BigInteger number) {
        return new BigDecimal(number);
      }
      if (value instanceof BigDecimal number) {
        return number;
      }
      return value instanceof String text && isNumber(text) ? new BigDecimal(text) : null;
    }

    /** Whether a text is a number as JSON has it; Java's own idea of digits is wider. */
    private static boolean isNumber(String text) {
      int at = text.startsWith("-") ? 1 : 0;
      int digits = digitsFrom(text, at);
      if (digits == 0 || text.length() > MAX_CHARS) {
        return false;
      }
      at += digits;
      if (at < text.length() && text.charAt(at) == '.') {
        int decimals = digitsFrom(text, at + 1);
        if (decimals == 0) {
          return false;
        }
        at += 1 + decimals;
      }
      if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
        at++;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
          at++;
        }
        int exponent = digitsFrom(text, at);
        if (exponent == 0 || exponent > 3) {
          return false;
        }
        at += exponent;
      }
      return at == text.length();
    }

    private static int digitsFrom(String text, int from) {
      int at = from;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      return at - from;
    }

    @Override
    public String expected() {
      return "a number";
    }
  }

  /**
   * The Base64 text of an unscaled number, two's complement, highest byte first: Debezium's form of
   * {@code numeric(p, s)}.
   *
   * @param scale how many of its digits are decimals; nothing in the record says it
   */
  record Base64Unscaled(int scale) implements DecimalNotation {
    @Override
    public @Nullable BigDecimal read(Object value) {
      return value instanceof String text ? unscaled(text, scale) : null;
    }

    @Override
    public String expected() {
      return "the Base64 text of an unscaled number";
    }
  }

  /** {@code {"scale": 0, "value": "Aw=="}}. */
  record ScaledObject() implements DecimalNotation {
    @Override
    public @Nullable BigDecimal read(Object value) {
      if (!(value instanceof JsonNode object)) {
        return null;
      }
      JsonNode scale = object.path("scale");
      JsonNode unscaled = object.path("value");
      return scale.isInt() && unscaled.isTextual()
          ? unscaled(unscaled.textValue(), scale.intValue())
          : null;
    }

    @Override
    public String expected() {
      return "an object such as {\"scale\": 0, \"value\": \"Aw==\"}";
    }
  }

  private static @Nullable BigDecimal unscaled(String text, int scale) {
    if (text.isEmpty() || text.length() > MAX_CHARS || Math.abs(scale) > MAX_SCALE) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return bytes.length == 0 ? null : new BigDecimal(new BigInteger(bytes), scale);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** An exponent of a billion is a short text and a number that fills the memory. */
  private static boolean isOutOfRange(BigDecimal number) {
    return Math.abs((long) number.scale()) > MAX_SCALE;
  }
}
