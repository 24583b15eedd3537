package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.BenchResult;
import io.github.inventorystreams.page.Markup;

/**
 * A result of a page.
 *
 * @param number from 1, by which all of the page tells of it
 */
record NumberedResult<T extends BenchResult>(int number, T result) {

  /** Its number and guarantee, as markup. */
  String label() {
    return number + ", " + guarantee();
  }

  /** The guarantee in words, as markup. */
  String guarantee() {
    return switch (result.guarantee()) {
      case "exactly_once_v2" -> "exactly once";
      case "at_least_once" -> "at least once";
      default -> Markup.escaped(result.guarantee());
    };
  }

  String numberText() {
    return Integer.toString(number);
  }
}
