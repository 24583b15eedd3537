package io.github.inventorystreams.files;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notation of a number: with which mark before its fraction, as far as it shows that itself.
 */
final class NumberText {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9][0-9.,]*|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "[+-]?[0-9]{1,3}([ '\u2019\u00a0\u2009\u202f])[0-9]{3}(\\1[0-9]{3})*(?:[.,][0-9]*)?");
  private static final Pattern BLANKS = Pattern.compile("[ '\u2019\u00a0\u2009\u202f]");
  private static final int GROUP = 3;

  private NumberText() {}

  /** The mark that a number shows. */
  enum Shows {
    /** It has neither points nor commas. */
    NOTHING,
    POINT,
    COMMA,
    /** One point or comma before three digits: thousands or a fraction. */
    EITHER,
    /** It is no number. */
    NONE
  }

  /** Without blanks and apostrophes between thousands. */
  static String withoutBlanks(String text) {
    return THOUSANDS.matcher(text).matches() ? BLANKS.matcher(text).replaceAll("") : text;
  }

  static Shows shows(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Shows.NONE;
    }
    int points = count(text, '.');
    int commas = count(text, ',');
    if (points == 0 && commas == 0) {
      return Shows.NOTHING;
    }
    if (points > 0 && commas > 0) {
      return text.lastIndexOf('.') > text.lastIndexOf(',') ? Shows.POINT : Shows.COMMA;
    }
    if (points > 1 || commas > 1) {
      return points > 1 ? Shows.COMMA : Shows.POINT;
    }
    if (isThousandsOrFraction(text, points == 1 ? '.' : ',')) {
      return Shows.EITHER;
    }
    return points == 1 ? Shows.POINT : Shows.COMMA;
  }

  /** Whether what would be the fraction is other than zero. */
  static boolean hasFraction(String text) {
    int at = Math.max(text.indexOf('.'), text.indexOf(','));
    return text.chars().skip(at + 1L).anyMatch(c -> c != '0');
  }

  /** The value, or {@code null} if the text is no number with this mark. */
  static @Nullable BigDecimal value(String text, DecimalMark decimal) {
    int mark = text.indexOf(decimal.mark());
    int grouping = text.indexOf(decimal.grouping());
    String whole = mark < 0 ? text : text.substring(0, mark);
    if (grouping >= 0
        && (text.lastIndexOf(decimal.grouping()) > whole.length()
            || !hasGroups(whole, decimal.grouping()))) {
      return null;
    }
    String plain =
        text.replace(String.valueOf(decimal.grouping()), "").replace(decimal.mark(), '.');
    try {
      return new BigDecimal(plain);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isThousandsOrFraction(String text, char mark) {
    int at = text.indexOf(mark);
    int from = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    return text.length() - at - 1 == GROUP
        && at - from >= 1
        && at - from <= GROUP
        && text.charAt(from) != '0'
        && text.indexOf('e') < 0
        && text.indexOf('E') < 0;
  }

  private static boolean hasGroups(String whole, char grouping) {
    String[] groups = whole.split(Pattern.quote(String.valueOf(grouping)), -1);
    String first =
        groups[0].startsWith("-") || groups[0].startsWith("+") ? groups[0].substring(1) : groups[0];
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != GROUP) {
        return false;
      }
    }
    return groups.length > 1 && !first.isEmpty() && first.length() <= GROUP;
  }

  private static int count(String text, char c) {
    int count = 0;
    for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
      count++;
    }
    return count;
  }
}
