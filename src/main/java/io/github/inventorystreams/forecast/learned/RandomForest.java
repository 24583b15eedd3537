package io.github.inventorystreams.forecast.learned;

/**
 * A random forest (Breiman 2001).
 *
 * @param trees how many
 * @param leaves of each tree at most
 * @param leastRowsInLeaf rows of each leaf at least
 */
record RandomForest(int trees, int leaves, int leastRowsInLeaf) implements Learner {

  @Override
  public String learn(Rows rows) {
    String parameters =
        "boosting=rf objective=regression bagging_freq=1 bagging_fraction=0.632"
            + " feature_fraction_bynode=0.33 num_leaves=%d min_data_in_leaf=%d"
                .formatted(leaves, leastRowsInLeaf);
    return LightGbm.train(rows, parameters, trees);
  }

  @Override
  public Predictor read(String model) {
    return Trees.parse(model);
  }
}
