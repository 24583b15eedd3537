package io.github.inventorystreams.forecast.learned;

/** Makes each feature's mean 0 and its deviation 1 over the rows that were learned from. */
record Standard(double[] mean, double[] deviation) {
  private static final double NO_DEVIATION = 1e-9;

  static Standard of(Rows rows) {
    double[] mean = new double[DemandFeatures.COUNT];
    double[] deviation = new double[DemandFeatures.COUNT];
    for (int row = 0; row < rows.count(); row++) {
      double[] features = rows.features(row);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += features[i] / rows.count();
      }
    }
    for (int row = 0; row < rows.count(); row++) {
      double[] features = rows.features(row);
      for (int i = 0; i < mean.length; i++) {
        deviation[i] += (features[i] - mean[i]) * (features[i] - mean[i]) / rows.count();
      }
    }
    for (int i = 0; i < deviation.length; i++) {
      deviation[i] = Math.sqrt(deviation[i]);
    }
    return new Standard(mean, deviation);
  }

  /** A feature that never varied counts nothing. */
  double[] of(double[] features) {
    double[] standard = new double[features.length];
    for (int i = 0; i < standard.length; i++) {
      standard[i] = deviation[i] > NO_DEVIATION ? (features[i] - mean[i]) / deviation[i] : 0;
    }
    return standard;
  }
}
