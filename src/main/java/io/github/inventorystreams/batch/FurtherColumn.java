package io.github.inventorystreams.batch;

import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.TableRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of what else is known of a date. It holds numbers, or flags as 0 and 1, true and false,
 * yes and no; or texts throughout, which are names for people.
 */
final class FurtherColumn {
  private final String name;
  private final int place;
  private boolean hasNumbers;
  private @Nullable BadRowException firstText;

  FurtherColumn(String name, int place) {
    this.name = name;
    this.place = place;
  }

  String name() {
    return name;
  }

  /** The number of a cell; 0 where it is empty or a text. */
  double read(TableRow row) throws BadRowException {
    String text = row.text(place);
    if (text.isEmpty()) {
      return 0;
    }
    double flag = flag(text);
    double number = Double.isNaN(flag) ? row.realOrNaN(place) : flag;
    if (!Double.isNaN(number)) {
      hasNumbers = true;
      return number;
    }
    if (firstText == null) {
      firstText =
          row.wrong(
              place,
              "is neither a number nor one of true, false, yes and no, as in other rows: " + text);
    }
    return 0;
  }

  /** Whether it is one of names. */
  boolean isText() {
    return firstText != null && !hasNumbers;
  }

  /** Refuses a column that is partly of numbers. */
  void check() throws BadRowException {
    if (firstText != null && hasNumbers) {
      throw firstText;
    }
  }

  /** 1 or 0 for a word that says yes or no, else NaN. */
  static double flag(String text) {
    if (!Character.isLetter(text.charAt(0))) {
      return Double.NaN;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> 1;
      case "false", "no" -> 0;
      default -> Double.NaN;
    };
  }
}
