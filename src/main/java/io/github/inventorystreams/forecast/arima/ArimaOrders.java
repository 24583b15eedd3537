package io.github.inventorystreams.forecast.arima;

import java.util.List;
import java.util.stream.Stream;

/** The orders that are tried for a series. */
final class ArimaOrders {
  private static final List<ArimaOrder> STATIONARY =
      List.of(
          ArimaOrder.of(0, 0, 0),
          ArimaOrder.of(1, 0, 0),
          ArimaOrder.of(2, 0, 0),
          ArimaOrder.of(0, 0, 1),
          ArimaOrder.of(1, 0, 1),
          ArimaOrder.of(2, 0, 1));
  private static final List<ArimaOrder> DIFFERENCED =
      List.of(
          ArimaOrder.of(0, 1, 1),
          ArimaOrder.of(1, 1, 0),
          ArimaOrder.of(0, 1, 2),
          ArimaOrder.of(1, 1, 1),
          ArimaOrder.of(2, 1, 1));

  /** What is tried with seasonal terms, which take longer. */
  private static final List<ArimaOrder> FEW_STATIONARY =
      List.of(ArimaOrder.of(0, 0, 0), ArimaOrder.of(1, 0, 0), ArimaOrder.of(1, 0, 1));

  private static final List<ArimaOrder> FEW_DIFFERENCED =
      List.of(ArimaOrder.of(0, 1, 1), ArimaOrder.of(1, 1, 1));

  private ArimaOrders() {}

  /**
   * The orders whose differences suit the series.
   *
   * @param season buckets in a season; 1 for orders without one
   */
  static List<ArimaOrder> candidates(double[] series, int season) {
    if (season == 1) {
      return Differences.regular(series) == 1 ? DIFFERENCED : STATIONARY;
    }
    int seasonalD = Differences.seasonal(series, season);
    boolean differenced = Differences.regular(seasonalD == 1 ? over(series, season) : series) == 1;
    List<ArimaOrder> regular = differenced ? FEW_DIFFERENCED : FEW_STATIONARY;
    return regular.stream().flatMap(order -> seasonal(order, seasonalD, season)).toList();
  }

  private static Stream<ArimaOrder> seasonal(ArimaOrder order, int seasonalD, int season) {
    if (seasonalD == 1) {
      return Stream.of(order.seasonal(0, 1, 1, season), order.seasonal(1, 1, 0, season));
    }
    return Stream.of(
        order.seasonal(0, 0, 0, season),
        order.seasonal(1, 0, 0, season),
        order.seasonal(1, 0, 1, season));
  }

  private static double[] over(double[] series, int season) {
    double[] differences = new double[series.length - season];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = series[i + season] - series[i];
    }
    return differences;
  }
}
