package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import java.util.Arrays;

/**
 * The constants that {@link HoltWinters} chooses from: all combinations of some of each kind. They
 * are tried side by side, bucket by bucket, since each step of one waits for the step before it
 * while those of the others need not; a processor does several at once.
 */
final class HoltWintersGrid {
  private final double[] phis;
  private final double[] betas;
  private final double[] alphas;
  private final double[] gammas;

  private HoltWintersGrid(double[] phis, double[] betas, double[] alphas, double[] gammas) {
    this.phis = phis;
    this.betas = betas;
    this.alphas = alphas;
    this.gammas = gammas;
  }

  /** All combinations, of which the last constant changes first. */
  static HoltWintersGrid of(double[] phis, double[] betas, double[] alphas, double[] gammas) {
    int all = phis.length * betas.length * alphas.length * gammas.length;
    HoltWintersGrid grid =
        new HoltWintersGrid(new double[all], new double[all], new double[all], new double[all]);
    int place = 0;
    for (double phi : phis) {
      for (double beta : betas) {
        for (double alpha : alphas) {
          for (double gamma : gammas) {
            grid.phis[place] = phi;
            grid.betas[place] = beta;
            grid.alphas[place] = alpha;
            grid.gammas[place] = gamma;
            place++;
          }
        }
      }
    }
    return grid;
  }

  /**
   * The combination with the least sum of squared one-step errors, the first of those that have it.
   *
   * @param firstSeasons by the bucket's number modulo their count
   * @return alpha, beta, phi, gamma
   */
  double[] best(ObservedDemand observed, int start, double firstLevel, double[] firstSeasons) {
    int best = Grid.least(squares(observed, start, firstLevel, firstSeasons));
    return new double[] {alphas[best], betas[best], phis[best], gammas[best]};
  }

  private double[] squares(
      ObservedDemand observed, int start, double firstLevel, double[] firstSeasons) {
    int all = phis.length;
    double[] trendSteps = new double[all];
    double[] seasonSteps = new double[all];
    for (int i = 0; i < all; i++) {
      trendSteps[i] = alphas[i] * betas[i];
      seasonSteps[i] = gammas[i] * (1 - alphas[i]);
    }
    double[][] seasons = new double[firstSeasons.length][all];
    for (int slot = 0; slot < seasons.length; slot++) {
      Arrays.fill(seasons[slot], firstSeasons[slot]);
    }
    double[] levels = new double[all];
    Arrays.fill(levels, firstLevel);
    double[] trends = new double[all];
    double[] squares = new double[all];
    int slot = start % seasons.length;
    for (int bucket = start; bucket < observed.buckets(); bucket++) {
      double demand = observed.demand(bucket);
      double exposure = observed.exposure(bucket);
      double[] season = seasons[slot];
      for (int i = 0; i < all; i++) {
        double trend = phis[i] * trends[i];
        double error = demand - exposure * (levels[i] + trend + season[i]);
        squares[i] += error * error;
        levels[i] += trend + alphas[i] * error;
        trends[i] = trend + trendSteps[i] * error;
        season[i] += seasonSteps[i] * error;
      }
      slot = slot + 1 == seasons.length ? 0 : slot + 1;
    }
    return squares;
  }
}
