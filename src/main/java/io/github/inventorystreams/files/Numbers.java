package io.github.inventorystreams.files;

import io.github.inventorystreams.files.NumberText.Shows;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of one file; what a number does not show itself, the other ones show. */
final class Numbers {
  private static final int MAX_PLAIN_DIGITS = 18;
  private static final int MAX_WHOLE_DIGITS = 19;
  private static final int MAX_PLAIN_SCALE = 40;
  private static final int GROUP = 3;

  private final @Nullable DecimalMark told;
  private final boolean pointsBeforeFractions;
  private final Supplier<Evidence> evidence;

  /**
   * Numbers of a file.
   *
   * @param told the mark before fractions, or {@code null} to find it
   * @param pointsBeforeFractions whether one point is never between thousands
   * @param evidence what the whole file shows, asked for only where a number may be read in two
   *     ways
   */
  Numbers(@Nullable DecimalMark told, boolean pointsBeforeFractions, Supplier<Evidence> evidence) {
    this.told = told;
    this.pointsBeforeFractions = pointsBeforeFractions;
    this.evidence = evidence;
  }

  /**
   * The whole number of a text.
   *
   * @throws IllegalArgumentException with what is wrong, to follow the name of a column
   */
  long whole(String text) {
    int digits = text.length();
    if (digits <= MAX_PLAIN_DIGITS && isPlain(text)) {
      return Long.parseLong(text);
    }
    BigDecimal value = valueOrNull(text);
    if (value != null && value.stripTrailingZeros().scale() <= 0) {
      if (value.precision() - value.scale() > MAX_WHOLE_DIGITS
          || value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
        throw new IllegalArgumentException("is too large: " + text);
      }
      return value.longValueExact();
    }
    throw new IllegalArgumentException("is no whole number: " + text);
  }

  /**
   * The number of a text.
   *
   * @throws IllegalArgumentException with what is wrong, to follow the name of a column
   */
  BigDecimal number(String text) {
    BigDecimal value = valueOrNull(text);
    if (value == null) {
      throw new IllegalArgumentException("is no number: " + text);
    }
    return value;
  }

  /**
   * The number with a point before its fraction; a text that is no number stays as it is, and so
   * does one whose exponent would make thousands of digits of it.
   */
  String plainText(String text) {
    BigDecimal value = valueOrNull(text);
    if (value == null || Math.abs((long) value.stripTrailingZeros().scale()) > MAX_PLAIN_SCALE) {
      return text;
    }
    return (value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value).toPlainString();
  }

  /** The same for what is calculated with. */
  double real(String text) {
    double value = realOrNaN(text);
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("is no number: " + text);
    }
    return value;
  }

  /** The same; NaN for what is no number. */
  double realOrNaN(String text) {
    if (text.length() <= MAX_PLAIN_DIGITS && isPlain(text)) {
      return Long.parseLong(text);
    }
    if (isSimpleFraction(text)) {
      return Double.parseDouble(text);
    }
    BigDecimal value = valueOrNull(text);
    double real = value == null ? Double.NaN : value.doubleValue();
    if (Double.isInfinite(real)) {
      throw new IllegalArgumentException("is too large: " + text);
    }
    return real;
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && isDigits(text, text.length() > 1 && text.charAt(0) == '-' ? 1 : 0, text.length());
  }

  /** Whether it is digits, a point and digits which nobody takes for thousands: most prices are. */
  private boolean isSimpleFraction(String text) {
    int point = text.indexOf('.');
    int digits = text.length() - point - 1;
    boolean known =
        told == null ? pointsBeforeFractions || digits != GROUP : told == DecimalMark.POINT;
    return known
        && point > 0
        && digits > 0
        && text.length() <= MAX_PLAIN_DIGITS
        && isDigits(text, text.charAt(0) == '-' && point > 1 ? 1 : 0, point)
        && isDigits(text, point + 1, text.length());
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private @Nullable BigDecimal valueOrNull(String given) {
    if (isSimpleFraction(given)) {
      return new BigDecimal(given);
    }
    String text = NumberText.withoutBlanks(given);
    return switch (NumberText.shows(text)) {
      case NONE -> null;
      case NOTHING -> new BigDecimal(text);
      case POINT -> NumberText.value(text, told == null ? DecimalMark.POINT : told);
      case COMMA -> NumberText.value(text, told == null ? DecimalMark.COMMA : told);
      case EITHER -> NumberText.value(text, mark(text));
    };
  }

  private DecimalMark mark(String text) {
    if (told != null) {
      return told;
    }
    if (pointsBeforeFractions && text.indexOf('.') >= 0) {
      return DecimalMark.POINT;
    }
    Shows shown = evidence.get().decimals();
    if (shown == Shows.POINT || shown == Shows.COMMA) {
      return shown == Shows.POINT ? DecimalMark.POINT : DecimalMark.COMMA;
    }
    throw new IllegalArgumentException(
        "may be thousands or a fraction, and the file does not show which: %s; say --decimal point or --decimal comma"
            .formatted(text));
  }
}
