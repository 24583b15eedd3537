package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.FallbackForecast;
import io.github.inventorystreams.forecast.Forecast;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Forecasts of many series, made on all cores and written in the order of the series.
 *
 * @param series all of a file; they pool what they know
 */
public record ForecastRun(List<Series> series, MethodAsOf method, ForecastOrigins origins) {
  private static final int BLOCK = 64;

  /**
   * The figures of a finished run.
   *
   * @param forecasts how many, one for each series and origin
   * @param skipped how many had no bucket to learn from
   * @param byMethod how many each method has made
   * @param coreNanos the time that all forecasts together, with the quantiles of every sum, have
   *     taken of a core
   */
  public record Figures(long forecasts, long skipped, Map<String, Long> byMethod, long coreNanos) {}

  private record Rows(String text, Map<String, Long> byMethod, long nanos) {}

  /**
   * Writes the table of forecasts.
   *
   * @param progress is notified of how many series are done
   * @param listener is notified of each forecast
   */
  public Figures write(Writer out, IntConsumer progress, ForecastListener listener)
      throws IOException {
    SeriesPools pools = SeriesPools.of(series, origins, method.asksThePoolsModel());
    Map<String, Long> byMethod = new TreeMap<>();
    long nanos = 0;
    out.write(ForecastTable.HEADER);
    for (int from = 0; from < series.size(); from += BLOCK) {
      int to = Math.min(series.size(), from + BLOCK);
      List<Rows> block =
          IntStream.range(from, to)
              .parallel()
              .mapToObj(i -> rows(series.get(i), pools, listener))
              .toList();
      for (Rows rows : block) {
        out.write(rows.text);
        rows.byMethod.forEach((name, count) -> byMethod.merge(name, count, Long::sum));
        nanos += rows.nanos;
      }
      progress.accept(to);
    }
    long made = byMethod.values().stream().mapToLong(Long::longValue).sum();
    return new Figures(made, (long) series.size() * origins.size() - made, byMethod, nanos);
  }

  private Rows rows(Series one, SeriesPools pools, ForecastListener listener) {
    StringBuilder text = new StringBuilder();
    Map<String, Long> byMethod = new TreeMap<>();
    long nanos = 0;
    for (int which = 0; which < origins.size(); which++) {
      int last = origins.lastBucket(one, which);
      if (last >= 0) {
        long began = CoreTime.nanos();
        Forecast forecast = forecast(one, last, pools);
        ForecastTable.write(text, one.id(), one.epochDayOf(last), forecast);
        nanos += CoreTime.nanos() - began;
        listener.made(one, last, forecast);
        byMethod.merge(forecast.method(), 1L, Long::sum);
      }
    }
    return new Rows(text.toString(), byMethod, nanos);
  }

  private Forecast forecast(Series one, int last, SeriesPools pools) {
    DemandHistory history = one.upTo(last, origins.horizon());
    return FallbackForecast.forecast(
        method.on(one.epochDayOf(last)),
        history,
        pools.before(history.endEpochDay()),
        origins.horizon());
  }
}
