package io.github.inventorystreams.files;

import io.github.inventorystreams.files.NumberText.Shows;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that all rows of a file give of how its numbers and dates are written.
 *
 * @param decimals which mark is before fractions; {@link Shows#NOTHING} if none shows it, {@link
 *     Shows#EITHER} if some show one and some the other
 * @param dateOrder {@code null} if no date shows it, or some show one and some the other
 */
record Evidence(Shows decimals, DateForm.@Nullable Order dateOrder) {

  /** Collects it cell by cell. */
  static final class Collector {
    private boolean point;
    private boolean comma;
    private boolean dayFirst;
    private boolean monthFirst;

    /**
     * A cell of a column of numbers.
     *
     * @param whole whether they have no fractions, so that three digits other than zeros are
     *     thousands
     */
    void number(String cell, boolean whole) {
      String text = NumberText.withoutBlanks(cell);
      Shows shows = NumberText.shows(text);
      if (shows == Shows.EITHER && whole && NumberText.hasFraction(text)) {
        shows = text.indexOf('.') >= 0 ? Shows.COMMA : Shows.POINT;
      }
      point |= shows == Shows.POINT;
      comma |= shows == Shows.COMMA;
    }

    /** A cell of a column of dates. Those with points never leave a doubt, so they show nothing. */
    void date(String cell) {
      DateForm.Order shown =
          cell.indexOf('.') == 2 || cell.indexOf('.') == 1 ? null : Moments.shown(cell);
      dayFirst |= shown == DateForm.Order.DAY_FIRST;
      monthFirst |= shown == DateForm.Order.MONTH_FIRST;
    }

    Evidence result() {
      Shows decimals = point && comma ? Shows.EITHER : Shows.NOTHING;
      if (point != comma) {
        decimals = point ? Shows.POINT : Shows.COMMA;
      }
      DateForm.Order order = null;
      if (dayFirst != monthFirst) {
        order = dayFirst ? DateForm.Order.DAY_FIRST : DateForm.Order.MONTH_FIRST;
      }
      return new Evidence(decimals, order);
    }
  }
}
