package io.github.inventorystreams.forecast;

import io.github.inventorystreams.forecast.distribution.CumulativeDemand;
import io.github.inventorystreams.forecast.pooled.PooledModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fits with four quantiles of the demand of 14 days, of a year of days, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ForecastBenchmark {
  private static final int HORIZON = 14;
  private static final int DAYS = 365;
  private static final int SKUS = 200;

  @Param({"pooled", "comb3"})
  public String method = "pooled";

  private final List<DemandHistory> histories = new ArrayList<>();
  private ForecastMethod chosen = ForecastMethods.DEFAULT;
  private PooledDemand pool = PooledDemand.NEUTRAL;
  private int next;

  /** SKUs from one piece a month to twenty a day. */
  @Setup
  public void histories() {
    Random random = new Random(1);
    double[] inStock = new double[DAYS];
    Arrays.fill(inStock, 1);
    for (int sku = 0; sku < SKUS; sku++) {
      double mean = Math.exp(random.nextDouble() * 6.4 - 3.4);
      double[] demand = new double[DAYS];
      for (int day = 0; day < DAYS; day++) {
        double weekday = day % 7 == 6 ? 0.3 : 1.1;
        demand[day] = Math.floor(-Math.log(1 - random.nextDouble()) * mean * weekday + 0.3);
      }
      histories.add(DemandHistory.ofDays(20_000, demand, inStock));
    }
    chosen = ForecastMethods.byName(method).orElseThrow();
    pool = PooledDemand.NEUTRAL.with(PooledModel.train(histories, PooledDemand.NEUTRAL, HORIZON).orElseThrow());
  }

  @Benchmark
  public double fitWithQuantiles() {
    Forecast forecast = chosen.forecast(histories.get(next++ % SKUS), pool, HORIZON);
    CumulativeDemand demand = forecast.cumulative();
    return demand.quantile(HORIZON, 0.5)
        + demand.quantile(HORIZON, 0.9)
        + demand.quantile(HORIZON, 0.95)
        + demand.quantile(HORIZON, 0.99);
  }
}
