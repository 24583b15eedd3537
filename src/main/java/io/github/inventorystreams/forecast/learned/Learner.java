package io.github.inventorystreams.forecast.learned;

/**
 * A way to learn. What was learned is text, so that it can be trained in one place and used in
 * another. Deterministic: the same rows give the same text.
 */
interface Learner {

  /**
   * Learns from examples.
   *
   * @param rows at least one
   * @return the trained model
   */
  String learn(Rows rows);

  /** Makes a trained model ready to use. */
  Predictor read(String model);
}
