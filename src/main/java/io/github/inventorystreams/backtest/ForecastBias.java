package io.github.inventorystreams.backtest;

/**
 * The price of what forecasts were wrong by. A unit forecast too much costs what it costs to hold
 * it over a review period, and one too few what the lack of it costs: the two costs between which
 * the newsvendor chooses. Too much in one review period does not make up for too little in another,
 * so that a forecast without bias has a price as well.
 *
 * @param forecast mean demand that was forecast, units
 * @param demand the true demand of the same review periods, units
 * @param overCost of what was forecast too much
 * @param underCost of what was forecast too little
 */
public record ForecastBias(double forecast, double demand, double overCost, double underCost) {

  /** Of no forecast at all. */
  public static final ForecastBias NONE = new ForecastBias(0, 0, 0, 0);

  /**
   * Of one item and review period.
   *
   * @param holding what it costs to hold a unit over the period
   * @param shortage what the lack of a unit costs
   */
  static ForecastBias of(double forecast, double demand, double holding, double shortage) {
    double over = forecast - demand;
    return new ForecastBias(
        forecast, demand, holding * Math.max(0, over), shortage * Math.max(0, -over));
  }

  /** Both together. */
  public ForecastBias plus(ForecastBias other) {
    return new ForecastBias(
        forecast + other.forecast,
        demand + other.demand,
        overCost + other.overCost,
        underCost + other.underCost);
  }

  /** What was forecast too much (below 0: too little) in all, by the demand; 0 without demand. */
  public double share() {
    return demand == 0 ? 0 : (forecast - demand) / demand;
  }
}
