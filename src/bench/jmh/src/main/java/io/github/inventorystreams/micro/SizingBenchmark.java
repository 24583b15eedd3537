package io.github.inventorystreams.micro;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.ForecastDemand;
import io.github.inventorystreams.replenishment.OrderSize;
import io.github.inventorystreams.replenishment.OrderSizing;
import io.github.inventorystreams.replenishment.Policies;
import io.github.inventorystreams.replenishment.PolicyInput;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ProtectionInterval;
import io.github.inventorystreams.replenishment.ReplenishmentPolicy;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.replenishment.StockPosition;
import io.github.inventorystreams.replenishment.Target;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** The order of a review: level, safety stock, reorder point and the quantity, from a forecast. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SizingBenchmark {
  private static final int HISTORY_DAYS = 365;
  private static final int HORIZON_DAYS = 14;
  private static final double LEAD_TIME_DAYS = 6;
  private static final double LEAD_TIME_STD_DAYS = 1.5;
  private static final double REVIEW_PERIOD_DAYS = 1;
  private static final double LEVEL = 0.95;
  private static final double SALES_PER_DAY = 2.8;
  private static final long MINIMUM_ORDER = 12;
  private static final long PACK_SIZE = 6;
  private static final long MAXIMUM_ORDER = 600;

  /** Its name. */
  @Param({"ORDER_UP_TO", "REORDER_POINT", "NEWSVENDOR"})
  public PolicyName policy = PolicyName.ORDER_UP_TO;

  /** What the service level means. */
  @Param({"CYCLE_SERVICE", "FILL_RATE"})
  public ServiceTarget target = ServiceTarget.CYCLE_SERVICE;

  private ReplenishmentPolicy rule = Policies.of(policy);
  private PolicyInput figures = figures();

  /** Makes the forecast, whose distribution is known then. */
  @Setup
  public void prepare() {
    rule = Policies.of(policy);
    figures = figures();
    if (sized(rule.target(figures)).afterPack() == 0) {
      throw new IllegalStateException("nothing is ordered");
    }
  }

  private PolicyInput figures() {
    Forecast forecast =
        ForecastMethods.DEFAULT.forecast(
            DailyDemand.history(HISTORY_DAYS), PooledDemand.NEUTRAL, HORIZON_DAYS);
    return new PolicyInput(
        new StockPosition(1, 0, 0, List.of()),
        new ForecastDemand(forecast, 1, SALES_PER_DAY),
        new ProtectionInterval(LEAD_TIME_DAYS, LEAD_TIME_STD_DAYS, REVIEW_PERIOD_DAYS),
        new ServiceObjective(LEVEL, target, UnmetDemand.LOST),
        new Costs(0.01, 2.0, 5.0),
        new PolicyParameters(7, 0.5, StockBasis.POSITION, null, null));
  }

  /** The policy, and then minimum order, packs and maximum. */
  @Benchmark
  public void sizeOrder(Blackhole sink) {
    Target aim = rule.target(figures);
    sink.consume(aim);
    sink.consume(sized(aim));
  }

  private static OrderSize sized(Target aim) {
    return OrderSizing.size(aim.need(), MINIMUM_ORDER, PACK_SIZE, MAXIMUM_ORDER);
  }
}
