package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.document.Wording;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as somebody types it, with a point or a comma. What could be two numbers is none. */
final class NumberEntry {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,6})?");
  private static final int DIGITS_OF_THOUSANDS = 3;
  private static final int MAX_BEFORE_THOUSANDS = 3;

  private NumberEntry() {}

  /** How a text can be read. */
  enum Reading {
    ONE,
    TWO,
    NONE
  }

  static Reading reading(String text, Wording wording) {
    if (!FORM.matcher(text).matches()) {
      return Reading.NONE;
    }
    int mark = mark(text);
    boolean mayBeThousands =
        mark > 0
            && mark <= MAX_BEFORE_THOUSANDS
            && text.length() - mark - 1 == DIGITS_OF_THOUSANDS
            && text.charAt(mark) != wording.decimalMark();
    return mayBeThousands ? Reading.TWO : Reading.ONE;
  }

  /** The number of a text that can be read in one way, the same for 1.5 and 1.50. */
  static BigDecimal value(String text) {
    BigDecimal value = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    return value.setScale(Math.max(value.scale(), 0));
  }

  private static int mark(String text) {
    return Math.max(text.indexOf('.'), text.indexOf(','));
  }
}
