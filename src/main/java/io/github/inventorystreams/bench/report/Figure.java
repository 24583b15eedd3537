package io.github.inventorystreams.bench.report;

import java.util.Locale;

/** The figures of the page as text. */
final class Figure {
  static final String WHOLE = "%,.0f";
  static final String HUNDREDTHS = "%,.2f";
  static final String TENTHS = "%,.1f";
  private static final double SECOND_MILLIS = 1000;

  private Figure() {}

  static String whole(double value) {
    return String.format(Locale.ROOT, WHOLE, value);
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String tenths(double value) {
    return String.format(Locale.ROOT, TENTHS, value);
  }

  static String hundredths(double value) {
    return String.format(Locale.ROOT, HUNDREDTHS, value);
  }

  static String thousandths(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static double seconds(long millis) {
    return millis / SECOND_MILLIS;
  }
}
