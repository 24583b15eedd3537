package io.github.inventorystreams.forecast.arima;

/**
 * A fitted model {@code phi(B) Phi(B^s) (1-B)^d (1-B^s)^D (y - mean) = theta(B) Theta(B^s) e} in
 * the signs of R: {@code phi(B) = 1 - phi_1 B - ...}, {@code theta(B) = 1 + theta_1 B + ...}.
 *
 * @param mean of the demand where the order has one, else 0
 * @param logLikelihood the exact one, at its maximum
 * @param aicc Akaike's criterion for small samples; comparable among orders of the same differences
 */
record ArimaModel(
    ArimaOrder order,
    double[] phi,
    double[] theta,
    double[] seasonalPhi,
    double[] seasonalTheta,
    double mean,
    double logLikelihood,
    double aicc) {

  /** In R's words: {@code ARIMA(1,0,1)(1,0,0)[7] phi 0.31 theta -0.22 Phi 0.14 mean 4.2}. */
  String text() {
    StringBuilder text = new StringBuilder(order.text());
    append(text, " phi", phi);
    append(text, " theta", theta);
    append(text, " Phi", seasonalPhi);
    append(text, " Theta", seasonalTheta);
    if (order.hasMean()) {
      append(text, " mean", mean);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, double... values) {
    if (values.length > 0) {
      text.append(name);
    }
    for (double value : values) {
      text.append(' ').append((float) value);
    }
  }

  /** Weights of {@code y_{t-1}, y_{t-2}, ...} (less the mean) in {@code y_t}. */
  double[] arWeights() {
    double[] product = times(polynomial(phi, -1, 1), polynomial(seasonalPhi, -1, order.season()));
    for (int i = 0; i < order.d(); i++) {
      product = times(product, new double[] {1, -1});
    }
    for (int i = 0; i < order.seasonalD(); i++) {
      product = times(product, polynomial(new double[] {1}, -1, order.season()));
    }
    return weights(product, -1);
  }

  /** Weights of {@code e_{t-1}, e_{t-2}, ...} in {@code y_t}. */
  double[] maWeights() {
    return weights(times(polynomial(theta, 1, 1), polynomial(seasonalTheta, 1, order.season())), 1);
  }

  /** {@code 1 + sign c_1 B^lag + sign c_2 B^(2 lag) + ...} */
  private static double[] polynomial(double[] coefficients, int sign, int lag) {
    double[] polynomial = new double[coefficients.length * lag + 1];
    polynomial[0] = 1;
    for (int i = 0; i < coefficients.length; i++) {
      polynomial[(i + 1) * lag] = sign * coefficients[i];
    }
    return polynomial;
  }

  private static double[] times(double[] left, double[] right) {
    double[] product = new double[left.length + right.length - 1];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        product[i + j] += left[i] * right[j];
      }
    }
    return product;
  }

  private static double[] weights(double[] polynomial, int sign) {
    double[] weights = new double[polynomial.length - 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sign * polynomial[i + 1];
    }
    return weights;
  }
}
