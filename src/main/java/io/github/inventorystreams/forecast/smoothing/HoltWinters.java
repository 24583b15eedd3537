package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Exponential smoothing with additive trend and season (Holt 1957, Winters 1960), the trend perhaps
 * damped (Gardner and McKenzie 1985). Of a grid of constants, those with the least one-step squared
 * error are taken.
 *
 * <p>With {@code e = sold - share x (level + phi trend + season)}, where the share is that of the
 * time in stock: {@code level' = level + phi trend + alpha e}, {@code trend' = phi trend + alpha
 * beta e}, {@code season' = season + gamma (1 - alpha) e}, which is the textbook's recursion in the
 * form of error correction. The first level is the mean of the first four weeks, the first trend 0
 * and the first season half of each weekday's deviation from that mean: four weeks say little about
 * it.
 */
final class HoltWinters extends FittedMethod {
  private static final double[] NONE = {0};
  private static final double[] UNDAMPED = {1};
  private static final double FIRST_SEASON_SHARE = 0.5;

  private final boolean seasonal;
  private final HoltWintersGrid seasonalGrid;
  private final HoltWintersGrid plainGrid;

  HoltWinters(
      String name,
      Function<DemandHistory, Optional<String>> unsuited,
      boolean seasonal,
      double[] alphas,
      double[] betas,
      double[] phis,
      double[] gammas) {
    super(name, unsuited);
    this.seasonal = seasonal;
    this.seasonalGrid = HoltWintersGrid.of(phis, betas, alphas, gammas);
    this.plainGrid = HoltWintersGrid.of(phis, betas, alphas, NONE);
  }

  /** A level and the season of the week, without trend. */
  static HoltWinters withoutTrend() {
    return new HoltWinters(
        "seasonal-smoothing",
        Suitability::any,
        true,
        new double[] {.01, .03, .06, .1, .2, .35},
        NONE,
        NONE,
        new double[] {0, .02, .05, .1, .2});
  }

  /** Holt's linear trend, without season. */
  static HoltWinters holt() {
    return new HoltWinters(
        "holt",
        history -> Suitability.alive(history, 28, 2),
        false,
        new double[] {.02, .05, .1, .2, .35},
        new double[] {.01, .03, .1},
        UNDAMPED,
        NONE);
  }

  /** Linear trend and additive season. */
  static HoltWinters additive() {
    return new HoltWinters(
        "holt-winters",
        history -> Suitability.alive(history, 42, 4),
        true,
        new double[] {.01, .03, .06, .1, .2, .35},
        new double[] {.01, .05},
        UNDAMPED,
        new double[] {0, .05, .1, .2});
  }

  /** Damped trend and additive season. */
  static HoltWinters damped() {
    return new HoltWinters(
        "holt-winters-damped",
        history -> Suitability.alive(history, 42, 4),
        true,
        new double[] {.01, .03, .06, .1, .2, .35},
        new double[] {.02, .1},
        new double[] {.85, .95, .98},
        new double[] {0, .05, .1, .2});
  }

  @Override
  Path fit(ObservedDemand observed, PooledDemand pool) {
    int start = WarmUp.longEnd(observed);
    double level = observed.rate(0, start);
    double[] seasons = new double[seasonal ? observed.season() : 1];
    firstSeasons(observed, start, level, seasons);
    HoltWintersGrid grid = seasons.length > 1 ? seasonalGrid : plainGrid;
    double[] constants = grid.best(observed, start, level, seasons);
    return path(observed, start, level, 0, seasons, constants);
  }

  /** Half of each season's deviation, by the bucket's number modulo the season. */
  private static void firstSeasons(
      ObservedDemand observed, int start, double level, double[] seasons) {
    int season = seasons.length;
    for (int slot = 0; season > 1 && slot < season; slot++) {
      double demand = 0;
      double exposure = 0;
      for (int bucket = slot; bucket < start; bucket += season) {
        demand += observed.demand(bucket);
        exposure += observed.exposure(bucket);
      }
      seasons[slot] = exposure > 0 ? FIRST_SEASON_SHARE * (demand / exposure - level) : 0;
    }
  }

  /** All that was expected on the way, with given constants. */
  static Path path(
      ObservedDemand observed, int season, double alpha, double beta, double phi, double gamma) {
    int start = WarmUp.longEnd(observed);
    double[] seasons = new double[season];
    double level = observed.rate(0, start);
    firstSeasons(observed, start, level, seasons);
    return path(observed, start, level, 0, seasons, new double[] {alpha, beta, phi, gamma});
  }

  /**
   * @param constants alpha, beta, phi, gamma
   */
  static Path path(
      ObservedDemand observed,
      int start,
      double firstLevel,
      double firstTrend,
      double[] firstSeasons,
      double[] constants) {
    int buckets = observed.buckets();
    int season = firstSeasons.length;
    double phi = constants[2];
    Path path =
        new Path(
            start,
            season,
            phi,
            new double[buckets + 1],
            new double[buckets + 1],
            new double[buckets + season]);
    double level = firstLevel;
    double trend = firstTrend;
    for (int bucket = 0; bucket < start + season; bucket++) {
      path.seasons[bucket] = firstSeasons[bucket % season];
    }
    Arrays.fill(path.levels, 0, start, level);
    Arrays.fill(path.trends, 0, start, trend);
    for (int bucket = start; bucket < buckets; bucket++) {
      path.levels[bucket] = level;
      path.trends[bucket] = trend;
      double expected = level + phi * trend + path.seasons[bucket];
      double error = observed.demand(bucket) - observed.exposure(bucket) * expected;
      level += phi * trend + constants[0] * error;
      trend = phi * trend + constants[0] * constants[1] * error;
      path.seasons[bucket + season] =
          path.seasons[bucket] + constants[3] * (1 - constants[0]) * error;
    }
    path.levels[buckets] = level;
    path.trends[buckets] = trend;
    return path;
  }

  /**
   * The states before each bucket and, last, after all.
   *
   * @param seasons the term of each bucket as of a season before it
   */
  record Path(
      int firstOrigin, int season, double phi, double[] levels, double[] trends, double[] seasons)
      implements Fitted {

    @Override
    public double mean(int origin, int ahead) {
      double trend = trends[origin];
      double damped = trend == 0 ? 0 : trend * dampedSteps(ahead + 1);
      return Math.max(0, levels[origin] + damped + seasons[origin + ahead % season]);
    }

    /** phi + phi^2 + ... */
    private double dampedSteps(int steps) {
      return phi == 1 ? steps : phi * (1 - Math.pow(phi, steps)) / (1 - phi);
    }
  }
}
