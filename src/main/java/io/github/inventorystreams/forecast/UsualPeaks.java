package io.github.inventorystreams.forecast;

/**
 * Demand in which no single week stands out: a day counts for at most the largest day of all other
 * weeks. One order of a hundred and fifty pieces among sales of two a day says nothing of the day
 * of the week on which it came.
 */
public final class UsualPeaks {
  private static final int WEEK = 7;

  private UsualPeaks() {}

  /**
   * Days from one on to before another, cut down to what another week has shown too; with a single
   * week, to its second largest day.
   */
  public static double[] of(double[] demand, int from, int to) {
    double[] usual = new double[to - from];
    double first = 0;
    double second = 0;
    int firstWeek = -1;
    for (int day = from; day < to; day++) {
      int week = to - from > WEEK ? (day - from) / WEEK : day;
      if (demand[day] > first) {
        second = week == firstWeek ? second : first;
        first = demand[day];
        firstWeek = week;
      } else if (week != firstWeek && demand[day] > second) {
        second = demand[day];
      }
    }
    for (int day = from; day < to; day++) {
      int week = to - from > WEEK ? (day - from) / WEEK : day;
      usual[day - from] = week == firstWeek ? Math.min(demand[day], second) : demand[day];
    }
    return usual;
  }
}
