package io.github.inventorystreams.forecast.pooled;

/**
 * A binary tree over binned features; node 0 is the root.
 *
 * @param feature that a node asks for; -1 in a leaf
 * @param cut the greatest bin that goes to the left
 * @param value of a leaf
 */
record RegressionTree(int[] feature, int[] cut, int[] left, int[] right, double[] value) {

  double at(byte[] bins) {
    int node = 0;
    while (feature[node] >= 0) {
      node = bins[feature[node]] <= cut[node] ? left[node] : right[node];
    }
    return value[node];
  }
}
