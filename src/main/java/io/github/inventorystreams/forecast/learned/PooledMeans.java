package io.github.inventorystreams.forecast.learned;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.PooledTraining;
import io.github.inventorystreams.forecast.Suitability;
import io.github.inventorystreams.forecast.UnconstrainedDemand;
import java.util.List;
import java.util.Optional;

/**
 * A model of the mean demand of single buckets, learned from many SKUs together. Each history gives
 * the buckets of its last year, each seen from one of the distances up to four weeks.
 */
public final class PooledMeans implements PooledTraining {
  private static final int MAX_MEMORY = 730;
  private static final int LEARNED_BUCKETS = 364;
  private static final int MIN_ROWS = 500;

  /** Not a multiple of 7, so that every weekday is learned at every distance. */
  private static final int DISTANCES = 29;

  private final String name;
  private final Learner learner;
  private final int mostRows;

  private PooledMeans(String name, Learner learner, int mostRows) {
    this.name = name;
    this.learner = learner;
    this.mostRows = mostRows;
  }

  /** Support vector regression. */
  public static PooledMeans supportVectors() {
    return new PooledMeans("svr-pooled", new SupportVectors(1500), 1500);
  }

  /** A random forest. */
  public static PooledMeans randomForest() {
    return new PooledMeans("random-forest-pooled", new RandomForest(60, 200), 100_000);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> unsuited(List<DemandHistory> histories) {
    int rows = rows(histories).count();
    if (rows < MIN_ROWS) {
      return Optional.of("needs %d buckets to learn from, has %d".formatted(MIN_ROWS, rows));
    }
    return Optional.empty();
  }

  @Override
  public String train(List<DemandHistory> histories) {
    return learner.learn(rows(histories).evenly(mostRows));
  }

  private static Rows rows(List<DemandHistory> histories) {
    Rows rows = new Rows();
    for (int i = 0; i < histories.size(); i++) {
      DemandFeatures features =
          new DemandFeatures(UnconstrainedDemand.ofLast(MAX_MEMORY, histories.get(i)));
      int first = Math.max(DemandFeatures.WARM_UP, features.buckets() - LEARNED_BUCKETS);
      for (int bucket = first; bucket < features.buckets(); bucket++) {
        int ahead = 1 + (bucket + i) % DISTANCES;
        int origin = bucket - ahead + 1;
        if (features.teaches(origin)) {
          rows.add(features, origin, ahead);
        }
      }
    }
    return rows;
  }

  @Override
  public ForecastMethod method(String trained) {
    return new Trained(name, learner.read(trained));
  }

  private record Trained(String name, Predictor model) implements ForecastMethod {

    @Override
    public Optional<String> unsuited(DemandHistory history) {
      return Suitability.atLeast(history, DemandFeatures.WARM_UP);
    }

    @Override
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
      UnconstrainedDemand completed = UnconstrainedDemand.ofLast(MAX_MEMORY, history);
      DemandFeatures features = new DemandFeatures(completed);
      LearnedForecasts forecasts = new LearnedForecasts(features, origin -> model, horizon);
      double[] perBucket = forecasts.from(features.buckets(), horizon);
      return Forecast.byPastErrors(name, perBucket, completed.history(), forecasts);
    }
  }
}
