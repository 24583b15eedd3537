package io.github.inventorystreams.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The costs of one item, or of several together, over the scored buckets; those of order lines over
 * all reviews.
 *
 * @param bias the price of its forecasts, which is no part of the costs
 */
public record ItemCosts(double holding, double shortage, double orderLines, ForecastBias bias) {

  /** Of no item at all. */
  public static final ItemCosts NONE = new ItemCosts(0, 0, 0, ForecastBias.NONE);

  /** Of each item of a run, in their order. */
  public static List<ItemCosts> of(BacktestResult result) {
    Scenario scenario = result.scenario();
    int[] lines = new int[scenario.items().size()];
    result.orders().forEach(order -> lines[order.item()]++);
    ForecastBias[] bias = biases(result);
    List<ItemCosts> all = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      Summary.Sums sums = new Summary.Sums();
      sums.add(result.periods().get(i), scenario.warmUpBuckets());
      all.add(
          new ItemCosts(
              scenario.costs().holdingPerUnitPerBucket() * sums.stock,
              scenario.costs().shortagePerUnit() * sums.lost(),
              scenario.costs().perOrderLine() * lines[i],
              bias[i]));
    }
    return all;
  }

  private static ForecastBias[] biases(BacktestResult result) {
    Scenario scenario = result.scenario();
    double holding = scenario.costs().holdingPerUnitPerBucket() * scenario.reviewEveryBuckets();
    double shortage = scenario.costs().shortagePerUnit();
    ForecastBias[] biases = new ForecastBias[scenario.items().size()];
    Arrays.fill(biases, ForecastBias.NONE);
    for (CycleForecasts forecasts : result.forecasts()) {
      int from = forecasts.reviewBucket() + 1 + scenario.leadTimeBuckets();
      int until = from + scenario.reviewEveryBuckets();
      if (from < scenario.warmUpBuckets() || until > scenario.simulatedBuckets()) {
        continue;
      }
      for (int i = 0; i < biases.length; i++) {
        double demand = Arrays.stream(scenario.items().get(i).demand(), from, until).sum();
        biases[i] =
            biases[i].plus(ForecastBias.of(forecasts.units()[i], demand, holding, shortage));
      }
    }
    return biases;
  }

  /** Of all items of a run together. */
  public static ItemCosts sum(List<ItemCosts> costs) {
    return costs.stream().reduce(NONE, ItemCosts::plus);
  }

  /** What all costs come to. */
  public double total() {
    return holding + shortage + orderLines;
  }

  /** Both together. */
  public ItemCosts plus(ItemCosts other) {
    return new ItemCosts(
        holding + other.holding,
        shortage + other.shortage,
        orderLines + other.orderLines,
        bias.plus(other.bias));
  }
}
