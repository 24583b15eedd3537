package io.github.inventorystreams.forecast.learned;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.MethodCost;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import io.github.inventorystreams.forecast.UnconstrainedDemand;
import java.util.Optional;

/**
 * A model that learns from one SKU's own history of at most two years.
 *
 * <p>A model is a poor judge of the rows it has learned from. The errors that the distribution is
 * made of are therefore those of two further models, each of which has learned from the other half
 * of the time.
 */
public final class LearnedMethod implements ForecastMethod {
  private static final int MAX_MEMORY = 730;
  private static final int MIN_BUCKETS = 140;
  private static final int MIN_SALES = 20;
  private static final int ROWS_OF_A_SKU = 2000;

  /** Not a multiple of 7, so that every weekday is learned at every distance. */
  private static final int DISTANCES = 13;

  private final String name;
  private final Learner learner;

  private LearnedMethod(String name, Learner learner) {
    this.name = name;
    this.learner = learner;
  }

  /** Support vector regression. */
  public static LearnedMethod supportVectors() {
    return new LearnedMethod("svr", new SupportVectors(ROWS_OF_A_SKU));
  }

  /** A random forest. */
  public static LearnedMethod randomForest() {
    return new LearnedMethod("random-forest", new RandomForest(100, 10));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MethodCost cost() {
    return MethodCost.SLOW;
  }

  @Override
  public Optional<String> unsuited(DemandHistory history) {
    return Suitability.aliveSinceFirstSale(history, MAX_MEMORY, MIN_BUCKETS, MIN_SALES);
  }

  @Override
  public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
    UnconstrainedDemand completed = UnconstrainedDemand.ofLast(MAX_MEMORY, history);
    DemandFeatures features = new DemandFeatures(completed);
    int end = features.buckets();
    int middle = (DemandFeatures.WARM_UP + end) / 2;
    Predictor all = learned(features, DemandFeatures.WARM_UP, end);
    Predictor early = learned(features, DemandFeatures.WARM_UP, middle);
    Predictor late = learned(features, middle, end);
    LearnedForecasts forecasts =
        new LearnedForecasts(
            features, origin -> origin == end ? all : origin < middle ? late : early, horizon);
    return Forecast.byPastErrors(
        name, forecasts.from(end, horizon), completed.history(), forecasts);
  }

  private Predictor learned(DemandFeatures features, int from, int to) {
    Rows rows = new Rows();
    for (int bucket = from; bucket < to; bucket++) {
      int ahead = 1 + bucket % DISTANCES;
      int origin = bucket - ahead + 1;
      if (features.teaches(origin)) {
        rows.add(features, origin, ahead);
      }
    }
    return rows.count() > 0 ? learner.read(learner.learn(rows)) : row -> 0;
  }
}
