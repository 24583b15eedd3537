package io.github.inventorystreams.supply.answer.ubl;

import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import org.jspecify.annotations.Nullable;

/** How the reader says that it does not read something: the place, and what is wrong there. */
final class Refusal {
  private static final int MAX_QUOTED = 40;

  private Refusal() {}

  static UnreadableAnswerException at(String place, String what) {
    return new UnreadableAnswerException(place + " " + what);
  }

  /** What the schema has asked for already. */
  static <T> T present(@Nullable T value, String place) {
    if (value == null) {
      throw at(place, "is missing");
    }
    return value;
  }

  /** A value of the document in one line, and not all of a long one. */
  static String quoted(String value) {
    int end = Math.min(value.length(), MAX_QUOTED);
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < end; i++) {
      char character = value.charAt(i);
      quoted.append(character < ' ' || Character.isISOControl(character) ? ' ' : character);
    }
    return quoted.append(value.length() > end ? "...'" : "'").toString();
  }
}
