package io.github.inventorystreams.forecast.pooled;

import java.util.Arrays;

/** Features as small numbers, so that a split is sought among few values: by equal counts. */
record FeatureBins(double[][] cuts) {
  static final int BINS = 48;

  static FeatureBins of(double[][] rows) {
    int width = rows[0].length;
    double[][] cuts = new double[width][];
    for (int feature = 0; feature < width; feature++) {
      double[] sorted = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        sorted[row] = rows[row][feature];
      }
      Arrays.sort(sorted);
      cuts[feature] = cutsOf(sorted);
    }
    return new FeatureBins(cuts);
  }

  private static double[] cutsOf(double[] sorted) {
    double[] cuts = new double[BINS - 1];
    int count = 0;
    for (int bin = 1; bin < BINS; bin++) {
      double cut = sorted[(int) ((long) bin * (sorted.length - 1) / BINS)];
      if (count == 0 || cut > cuts[count - 1]) {
        cuts[count++] = cut;
      }
    }
    return Arrays.copyOf(cuts, count);
  }

  /** The bin of each feature: how many cuts lie below the value. */
  byte[] of(double[] features) {
    byte[] bins = new byte[features.length];
    for (int feature = 0; feature < features.length; feature++) {
      int at = Arrays.binarySearch(cuts[feature], features[feature]);
      bins[feature] = (byte) (at >= 0 ? at : -at - 1);
    }
    return bins;
  }
}
