package io.github.inventorystreams.forecast.learned;

import java.util.Arrays;

/**
 * Rows whose features are rounded to a few bins of about as many rows each, so that the best split
 * of a node is found by adding up, without sorting.
 *
 * @param bins by feature and row
 * @param limits by feature: the greatest value of each bin, ascending
 * @param targets by row
 */
record BinnedRows(byte[][] bins, double[][] limits, float[] targets) {
  static final int MAX_BINS = 64;

  static BinnedRows of(Rows rows) {
    double[] all = rows.features();
    byte[][] bins = new byte[DemandFeatures.COUNT][rows.count()];
    double[][] limits = new double[DemandFeatures.COUNT][];
    double[] column = new double[rows.count()];
    for (int feature = 0; feature < DemandFeatures.COUNT; feature++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = all[row * DemandFeatures.COUNT + feature];
      }
      limits[feature] = limits(column);
      for (int row = 0; row < column.length; row++) {
        int found = Arrays.binarySearch(limits[feature], column[row]);
        bins[feature][row] = (byte) (found >= 0 ? found : -found - 1);
      }
    }
    return new BinnedRows(bins, limits, rows.targets());
  }

  private static double[] limits(double[] column) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    double[] limits = new double[MAX_BINS];
    for (int bin = 0; bin < MAX_BINS; bin++) {
      limits[bin] = sorted[(int) Math.max(0, (bin + 1L) * sorted.length / MAX_BINS - 1)];
    }
    return Arrays.stream(limits).distinct().toArray();
  }
}
