package io.github.inventorystreams.forecast.learned;

import io.github.inventorystreams.forecast.BuiltInMethods;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.PooledTraining;
import java.util.List;

/** The methods of this package. */
public final class LearnedMethods implements BuiltInMethods {

  @Override
  public List<ForecastMethod> methods() {
    return List.of(LearnedMethod.supportVectors(), LearnedMethod.randomForest());
  }

  @Override
  public List<PooledTraining> trainings() {
    return List.of(PooledMeans.supportVectors(), PooledMeans.randomForest());
  }
}
