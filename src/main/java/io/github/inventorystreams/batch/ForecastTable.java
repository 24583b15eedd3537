package io.github.inventorystreams.batch;

import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.forecast.Forecast;
import java.time.LocalDate;

/** Forecasts as rows of CSV; the quantiles are of the cumulative demand. */
final class ForecastTable {
  static final String HEADER = "series_id,origin_date,h,mean,q50,q90,q95,q99\n";
  private static final double[] PROBABILITIES = {.5, .9, .95, .99};
  private static final long PARTS = 10_000;

  private ForecastTable() {}

  static void write(StringBuilder rows, String seriesId, long originEpochDay, Forecast forecast) {
    String begin = start(seriesId, originEpochDay);
    for (int h = 1; h <= forecast.horizon(); h++) {
      rows.append(begin).append(h);
      number(rows.append(','), forecast.perBucket()[h - 1]);
      for (double probability : PROBABILITIES) {
        number(rows.append(','), forecast.cumulative().quantile(h, probability));
      }
      rows.append('\n');
    }
  }

  /** The cells that all rows of a forecast begin with. */
  static String start(String seriesId, long originEpochDay) {
    return CsvCell.of(seriesId) + "," + LocalDate.ofEpochDay(originEpochDay) + ",";
  }

  /** Four decimals at most; String.format takes longer than the forecast. */
  private static void number(StringBuilder rows, double value) {
    long parts = Math.round(value * PARTS);
    rows.append(parts / PARTS);
    long rest = parts % PARTS;
    if (rest != 0) {
      int end = rows.append('.').append(PARTS + rest).length();
      rows.deleteCharAt(end - 5);
      while (rows.charAt(rows.length() - 1) == '0') {
        rows.setLength(rows.length() - 1);
      }
    }
  }
}
