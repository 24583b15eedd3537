package io.github.inventorystreams.forecast.smoothing;

import java.util.List;

/** The mean of several methods: their errors make up for each other (Bates and Granger 1969). */
record Combination(List<? extends Fitted> parts) implements Fitted {

  @Override
  public int firstOrigin() {
    int first = 0;
    for (Fitted part : parts) {
      first = Math.max(first, part.firstOrigin());
    }
    return first;
  }

  @Override
  public double mean(int origin, int ahead) {
    double sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      sum += parts.get(i).mean(origin, ahead);
    }
    return sum / parts.size();
  }

  @Override
  public double sum(int origin, int buckets) {
    double sum = 0;
    // Asked for some hundred windows of each review, so without an iterator.
    for (int i = 0; i < parts.size(); i++) {
      sum += parts.get(i).sum(origin, buckets);
    }
    return sum / parts.size();
  }
}
