package io.github.inventorystreams.forecast;

/** What a method would have forecast at earlier days of the history that it has seen. */
interface PastForecasts {

  /** The first day before which the method had seen enough to be judged by its errors. */
  int firstOrigin();

  /**
   * The mean forecast of the sum over some days.
   *
   * @param origin the first of these days; only the days before it may be used
   * @param days at least 1
   */
  double sum(int origin, int days);
}
