package io.github.inventorystreams.micro;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
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

/** A forecast of two weeks with its distribution, as a review asks for it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForecastBenchmark {
  private static final int HORIZON_DAYS = 14;
  private static final double PROBABILITY = 0.95;

  /** Its name. The slow ones run beside the stream of events in the service. */
  @Param({
    "pooled",
    "mean28",
    "tsb-adida",
    "theta",
    "holt-winters",
    "arima",
    "sarima",
    "random-forest",
    "svr"
  })
  public String method = "";

  /** How much demand it reads. */
  @Param({"365", "730"})
  public int days;

  private DemandHistory history = DailyDemand.history(1);
  private ForecastMethod chosen = ForecastMethods.DEFAULT;

  /** Makes the history. */
  @Setup
  public void prepare() {
    history = DailyDemand.history(days);
    chosen = ForecastMethods.byName(method).orElseThrow();
  }

  /** The distribution is made when it is first asked. */
  @Benchmark
  public double forecast() {
    Forecast forecast = chosen.forecast(history, PooledDemand.NEUTRAL, HORIZON_DAYS);
    return forecast.cumulative().quantile(HORIZON_DAYS, PROBABILITY);
  }
}
