package io.github.inventorystreams.forecast.smoothing;

/**
 * A level, the same for every bucket ahead.
 *
 * @param levels units per bucket, before each bucket and, last, after all
 */
record LevelPath(int firstOrigin, double[] levels) implements Fitted {

  @Override
  public double mean(int origin, int ahead) {
    return Math.max(0, levels[origin]);
  }

  @Override
  public double sum(int origin, int buckets) {
    return buckets * mean(origin, 0);
  }
}
