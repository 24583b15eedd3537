package io.github.inventorystreams.forecast.learned;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A random forest (Breiman 2001): trees on rows drawn with replacement, each of whose nodes looks
 * at a third of the features.
 *
 * @param trees how many
 * @param leastRows rows of each leaf at least
 */
record RandomForest(int trees, int leastRows) implements Learner {
  private static final long SEED = 1;

  @Override
  public String learn(Rows rows) {
    BinnedRows binned = BinnedRows.of(rows);
    SplittableRandom random = new SplittableRandom(SEED);
    return new Forest(
            Stream.generate(() -> new CartGrower(binned, leastRows, random.split()).grow())
                .limit(trees)
                .toList())
        .text();
  }

  @Override
  public Predictor read(String model) {
    return Forest.parse(model);
  }
}
