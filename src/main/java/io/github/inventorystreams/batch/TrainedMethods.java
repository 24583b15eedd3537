package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.PooledTraining;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A pooled method that is trained anew for each origin's date, on what all series had sold by then
 * and nothing later.
 */
public final class TrainedMethods implements MethodAsOf {
  private final PooledTraining training;
  private final List<Series> series;
  private final Map<Long, ForecastMethod> trained = new ConcurrentHashMap<>();

  public TrainedMethods(PooledTraining training, List<Series> series) {
    this.training = training;
    this.series = List.copyOf(series);
  }

  @Override
  public ForecastMethod on(long lastEpochDay) {
    return trained.computeIfAbsent(lastEpochDay, this::train);
  }

  @Override
  public boolean asksThePoolsModel() {
    return false;
  }

  private ForecastMethod train(long lastEpochDay) {
    List<DemandHistory> histories =
        series.stream()
            .filter(one -> one.all().firstEpochDay() <= lastEpochDay)
            .map(one -> one.upTo(bucketOf(one, lastEpochDay), 0))
            .toList();
    Optional<String> reason = training.unsuited(histories);
    return reason.isPresent()
        ? new Untrained(training.name(), reason.get())
        : training.method(training.train(histories));
  }

  private static int bucketOf(Series one, long epochDay) {
    long bucket = (epochDay - one.all().firstEpochDay()) / one.all().daysPerBucket();
    return (int) Math.min(bucket, one.all().buckets() - 1);
  }
}
