package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.pooled.PooledModel;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The pooled knowledge of all series of a file, as of each origin: nothing later is looked at. */
final class SeriesPools {
  /** Training takes seconds; series of many different ends share the models of earlier days. */
  private static final int MAX_MODELS = 12;

  private final DailyTotals totals;
  private final NavigableMap<Long, PooledDemand> byEndDay = new TreeMap<>();
  private final int daysPerBucket;

  private SeriesPools(DailyTotals totals, int daysPerBucket) {
    this.totals = totals;
    this.daysPerBucket = daysPerBucket;
  }

  /**
   * @param learns whether models are to be trained
   */
  static SeriesPools of(List<Series> series, ForecastOrigins origins, boolean learns) {
    int daysPerBucket = series.isEmpty() ? 1 : series.get(0).all().daysPerBucket();
    SeriesPools pools = new SeriesPools(new DailyTotals(series), daysPerBucket);
    NavigableMap<Long, Long> endDays = new TreeMap<>();
    for (Series one : series) {
      for (int which = 0; which < origins.size(); which++) {
        int last = origins.lastBucket(one, which);
        if (last >= 0) {
          endDays.merge(one.epochDayOf(last + 1), 1L, Long::sum);
        }
      }
    }
    if (learns) {
      int every = 1 + endDays.size() / MAX_MODELS;
      int at = 0;
      for (long endDay : endDays.keySet()) {
        if (at++ % every == 0) {
          pools.learn(series, endDay, origins.horizon());
        }
      }
    }
    return pools;
  }

  private void learn(List<Series> series, long endDay, int horizon) {
    PooledDemand pool = totals.asOf(endDay - 1, daysPerBucket);
    List<DemandHistory> histories =
        series.stream()
            .filter(one -> one.epochDayOf(0) < endDay)
            .map(one -> one.before(endDay))
            .toList();
    byEndDay.put(endDay, pool.with(PooledModel.train(histories, pool, horizon).orElse(null)));
  }

  /** Of the buckets that end before a day. */
  PooledDemand before(long endDay) {
    PooledDemand exact = byEndDay.get(endDay);
    if (exact != null) {
      return exact;
    }
    Map.Entry<Long, PooledDemand> earlier = byEndDay.floorEntry(endDay);
    PooledDemand pool = totals.asOf(endDay - 1, daysPerBucket);
    return earlier == null ? pool : pool.with(earlier.getValue().model());
  }
}
