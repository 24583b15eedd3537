package io.github.inventorystreams.forecast.arima;

/** The number of times that a series has to be differenced before a stationary model can hold. */
final class Differences {
  /** The value that a stationary series exceeds in 5 % of cases (Kwiatkowski et al. 1992). */
  private static final double KPSS_LIMIT = 0.463;

  /** From here on the season is so strong that it is differenced (Wang, Smith, Hyndman 2006). */
  private static final double STRONG_SEASON = 0.64;

  private Differences() {}

  /** 1 where the test of Kwiatkowski, Phillips, Schmidt and Shin rejects a stable level, else 0. */
  static int regular(double[] series) {
    return kpss(series) > KPSS_LIMIT ? 1 : 0;
  }

  /** 1 where the season is strong, else 0. */
  static int seasonal(double[] series, int season) {
    return seasonalStrength(series, season) > STRONG_SEASON ? 1 : 0;
  }

  /** The statistic for a level, with Bartlett weights over {@code 3 sqrt(n) / 13} lags. */
  static double kpss(double[] series) {
    int n = series.length;
    double mean = mean(series);
    double partial = 0;
    double squaresOfPartials = 0;
    double longRunVariance = 0;
    for (double value : series) {
      partial += value - mean;
      squaresOfPartials += partial * partial;
      longRunVariance += (value - mean) * (value - mean);
    }
    int lags = (int) (3 * Math.sqrt(n) / 13);
    for (int lag = 1; lag <= lags; lag++) {
      double product = 0;
      for (int i = lag; i < n; i++) {
        product += (series[i] - mean) * (series[i - lag] - mean);
      }
      longRunVariance += 2 * (1 - lag / (lags + 1.0)) * product;
    }
    return longRunVariance > 0 ? squaresOfPartials / (n * longRunVariance) : 0;
  }

  /**
   * The share of the variance about a moving average over one season that the season explains, 0 to
   * 1.
   */
  static double seasonalStrength(double[] series, int season) {
    if (season < 2 || series.length < 3 * season) {
      return 0;
    }
    double[] rest = aboutMovingAverage(series, season);
    double[] means = new double[season];
    int[] counts = new int[season];
    for (int i = 0; i < rest.length; i++) {
      means[i % season] += rest[i];
      counts[i % season]++;
    }
    for (int i = 0; i < season; i++) {
      means[i] /= counts[i];
    }
    double total = variance(rest);
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= means[i % season];
    }
    return total > 0 ? Math.max(0, 1 - variance(rest) / total) : 0;
  }

  private static double[] aboutMovingAverage(double[] series, int season) {
    int half = season / 2;
    double[] rest = new double[series.length - 2 * half];
    for (int i = 0; i < rest.length; i++) {
      double sum = 0;
      for (int j = 0; j <= 2 * half; j++) {
        boolean shared = season % 2 == 0 && (j == 0 || j == 2 * half);
        sum += shared ? series[i + j] / 2 : series[i + j];
      }
      rest[i] = series[i + half] - sum / season;
    }
    return rest;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
