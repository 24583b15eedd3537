package io.github.inventorystreams.forecast.learned;

/** A trained model. Thread-safe. */
@FunctionalInterface
interface Predictor {

  /**
   * How the demand of one bucket is expected to depart from its base, by the scale of its history.
   *
   * @param features {@link DemandFeatures#COUNT} of them
   */
  double predict(double[] features);
}
