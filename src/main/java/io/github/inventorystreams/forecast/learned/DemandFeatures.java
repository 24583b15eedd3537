package io.github.inventorystreams.forecast.learned;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.UnconstrainedDemand;

/**
 * The features that a model may look at when it forecasts one bucket: levels, the same place of the
 * season, how often there is demand at all, and the year before. Only the buckets before the origin
 * are used.
 *
 * <p>Models learn how demand departs from its {@link #base}, a plain level times the season, and
 * all quantities are divided by {@link #scale}: so SKUs that sell much and little are learned
 * together, and a model that has learned nothing forecasts the base.
 */
final class DemandFeatures {
  /** Buckets before the first origin. */
  static final int WARM_UP = 28;

  private static final int[] LEVELS = {7, 14, 28, 56, 91, 182, 364};
  private static final int[] SEASONS = {4, 8, 26};
  private static final int BASE_LEVEL = 56;
  private static final int BASE_SEASONS = 13;

  /** Seasons at the level of all that are added to those of one place of it. */
  private static final double SEASONS_OF_ALL = 4;

  private static final int YEAR_DAYS = 364;
  private static final int AROUND_A_YEAR_AGO = 10;
  private static final int MAX_GAP = 60;
  private static final double MIN_SCALE = 1e-3;

  /** An origin with less behind it has no scale yet by which a departure could be measured. */
  private static final int MIN_BUCKETS_SINCE_FIRST_SALE = 56;

  private static final int MIN_SALES_OF_A_YEAR = 8;

  /** A single day of many times the scale would move the whole model. */
  private static final double GREATEST_TARGET = 8;

  /** How many features a bucket has. */
  static final int COUNT = LEVELS.length + SEASONS.length + 10;

  private final DemandHistory history;
  private final double[] before;
  private final double[] squaresBefore;
  private final int[] salesBefore;
  private final int[] lastSale;
  private final double[] values;

  DemandFeatures(UnconstrainedDemand completed) {
    history = completed.history();
    values = completed.values();
    int buckets = values.length;
    before = new double[buckets + 1];
    squaresBefore = new double[buckets + 1];
    salesBefore = new int[buckets + 1];
    lastSale = new int[buckets + 1];
    lastSale[0] = -MAX_GAP;
    for (int bucket = 0; bucket < buckets; bucket++) {
      double value = values[bucket];
      before[bucket + 1] = before[bucket] + value;
      squaresBefore[bucket + 1] = squaresBefore[bucket] + value * value;
      salesBefore[bucket + 1] = salesBefore[bucket] + (value > 0 ? 1 : 0);
      lastSale[bucket + 1] = value > 0 ? bucket : lastSale[bucket];
    }
  }

  int buckets() {
    return values.length;
  }

  /** Units from a bucket on to before another. */
  double sum(int from, int to) {
    return before[to] - before[from];
  }

  /** The root of the mean square of the demand of the last year before an origin, units. */
  double scale(int origin) {
    int from = Math.max(0, origin - YEAR_DAYS);
    double squares = squaresBefore[origin] - squaresBefore[from];
    return Math.max(MIN_SCALE, Math.sqrt(Math.max(0, squares) / Math.max(1, origin - from)));
  }

  /**
   * The demand of a bucket by a plain rule, units: the mean of the last eight weeks, times the
   * share of the bucket's place in the season, drawn towards equal shares.
   *
   * @param ahead 1 for {@code origin} itself
   */
  double base(int origin, int ahead) {
    double level = mean(origin - BASE_LEVEL, origin);
    double all = mean(origin - BASE_SEASONS * history.season(), origin);
    int seasons = Math.min(BASE_SEASONS, origin / history.season());
    if (all <= 0) {
      return level;
    }
    double same = sameSeason(origin, ahead, BASE_SEASONS) / all;
    return level * (seasons * same + SEASONS_OF_ALL) / (seasons + SEASONS_OF_ALL);
  }

  /** Whether something can be learned from what came after an origin. */
  boolean teaches(int origin) {
    int year = Math.max(0, origin - YEAR_DAYS);
    return origin >= WARM_UP
        && salesBefore[origin] - salesBefore[year] >= MIN_SALES_OF_A_YEAR
        && salesBefore[origin - Math.min(origin, MIN_BUCKETS_SINCE_FIRST_SALE)] > 0;
  }

  /**
   * How the demand of a bucket departed from its base, by the scale; a few times the scale at most.
   *
   * @param ahead 1 for {@code origin} itself; the bucket must be known
   */
  double target(int origin, int ahead) {
    double departure = (values[origin + ahead - 1] - base(origin, ahead)) / scale(origin);
    return Math.min(GREATEST_TARGET, departure);
  }

  /** The demand that a departure from the base means, units, 0 or more. */
  double demand(int origin, int ahead, double target) {
    return Math.max(0, base(origin, ahead) + scale(origin) * target);
  }

  /**
   * Writes the features of one bucket.
   *
   * @param origin the first bucket that is not known
   * @param ahead 1 for {@code origin} itself
   * @param row where to; {@link #COUNT} of them from {@code at} on
   */
  void write(int origin, int ahead, double[] row, int at) {
    double scale = scale(origin);
    double base = base(origin, ahead);
    int next = at;
    for (int length : LEVELS) {
      row[next++] = (mean(origin - length, origin) - base) / scale;
    }
    for (int seasons : SEASONS) {
      row[next++] = (sameSeason(origin, ahead, seasons) - base) / scale;
    }
    row[next++] = base / scale;
    int target = origin + ahead - 1;
    row[next++] = history.seasonOf(target);
    row[next++] = ahead;
    row[next++] = shareWithDemand(origin, 28);
    row[next++] = shareWithDemand(origin, 91);
    row[next++] = Math.min(MAX_GAP, origin - 1 - lastSale[origin]);
    row[next++] = deviation(origin, 28) / scale;
    row[next++] = Math.log(scale);
    row[next++] = (yearAgo(target, origin) - base) / scale;
    row[next] = Math.min(origin, YEAR_DAYS);
  }

  private double mean(int from, int to) {
    int start = Math.max(0, from);
    return to > start ? (before[to] - before[start]) / (to - start) : 0;
  }

  private double sameSeason(int origin, int ahead, int seasons) {
    int season = history.season();
    int same = origin + (ahead - 1) % season - season;
    double sum = 0;
    int count = 0;
    for (; same >= 0 && count < seasons; same -= season) {
      sum += values[same];
      count++;
    }
    return count > 0 ? sum / count : mean(0, origin);
  }

  private double shareWithDemand(int origin, int length) {
    int from = Math.max(0, origin - length);
    return origin > from ? (double) (salesBefore[origin] - salesBefore[from]) / (origin - from) : 0;
  }

  private double deviation(int origin, int length) {
    int from = Math.max(0, origin - length);
    if (origin == from) {
      return 0;
    }
    double mean = mean(from, origin);
    double squares = (squaresBefore[origin] - squaresBefore[from]) / (origin - from);
    return Math.sqrt(Math.max(0, squares - mean * mean));
  }

  /** The mean around the same time a year before; of the last year where there was none. */
  private double yearAgo(int target, int origin) {
    int year = YEAR_DAYS / history.daysPerBucket();
    int from = target - year - AROUND_A_YEAR_AGO;
    int to = Math.min(origin, target - year + AROUND_A_YEAR_AGO + 1);
    return from >= 0 ? mean(from, to) : mean(origin - year, origin);
  }
}
