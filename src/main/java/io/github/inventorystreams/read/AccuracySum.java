package io.github.inventorystreams.read;

import io.github.inventorystreams.event.ForecastAccuracy;
import org.jspecify.annotations.Nullable;

/** The accuracy of many forecasts together: errors weigh by the demand that they are of. */
final class AccuracySum {
  private double demand;
  private double error;
  private double seasonalNaiveError;
  private double excess;
  private double covered;
  private int origins;

  void add(@Nullable ForecastFigures forecast) {
    ForecastAccuracy accuracy = forecast == null ? null : forecast.accuracy();
    if (accuracy == null) {
      return;
    }
    demand += accuracy.demand();
    error += accuracy.wape() * accuracy.demand();
    seasonalNaiveError += accuracy.seasonalNaiveWape() * accuracy.demand();
    excess += accuracy.bias() * accuracy.demand();
    covered += accuracy.coverage95() * accuracy.origins();
    origins += accuracy.origins();
  }

  @Nullable Double wape() {
    return demand > 0 ? error / demand : null;
  }

  @Nullable Double seasonalNaiveWape() {
    return demand > 0 ? seasonalNaiveError / demand : null;
  }

  @Nullable Double bias() {
    return demand > 0 ? excess / demand : null;
  }

  @Nullable Double coverage95() {
    return origins > 0 ? covered / origins : null;
  }
}
