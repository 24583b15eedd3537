package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.Forecast;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Figures of a review, built up field by field from an empty shelf and a review every day. */
final class Given {
  private final Forecast forecast;
  private StockPosition stock = new StockPosition(0, 0, 0, List.of());
  private ProtectionInterval times = new ProtectionInterval(0, 0, 1);
  private ServiceObjective service =
      new ServiceObjective(0.95, ServiceTarget.CYCLE_SERVICE, UnmetDemand.LOST);
  private Costs costs = Costs.UNKNOWN;
  private PolicyParameters plan = new PolicyParameters(1, 1, StockBasis.POSITION, null, null);
  private double salesPerDay = 1;

  Given(Forecast forecast) {
    this.forecast = forecast;
  }

  /** Normal demand, the same and independent on each day, as the textbooks have it. */
  static Given normal(double meanPerDay, double stdPerDay, int horizonDays) {
    double[] perDay = new double[horizonDays];
    Arrays.fill(perDay, meanPerDay);
    return new Given(
        new Forecast(
            "normal",
            perDay,
            (days, probability) ->
                new NormalDistribution(days * meanPerDay, Math.sqrt(days) * stdPerDay)
                    .inverseCumulativeProbability(probability)));
  }

  /** The same demand on each day, without any doubt. */
  static Given certain(double perDay, int horizonDays) {
    double[] days = new double[horizonDays];
    Arrays.fill(days, perDay);
    return new Given(new Forecast("certain", days, (count, probability) -> count * perDay));
  }

  Given stock(long onHand, long reserved, long onOrder, StockPosition.Receipt... receipts) {
    stock = new StockPosition(onHand, reserved, onOrder, List.of(receipts));
    return this;
  }

  Given times(double leadTimeDays, double reviewPeriodDays) {
    return times(leadTimeDays, 0, reviewPeriodDays);
  }

  Given times(double leadTimeDays, double leadTimeStdDays, double reviewPeriodDays) {
    times = new ProtectionInterval(leadTimeDays, leadTimeStdDays, reviewPeriodDays);
    return this;
  }

  Given service(double level, ServiceTarget target) {
    service = new ServiceObjective(level, target, service.unmetDemand());
    return this;
  }

  Given unmet(UnmetDemand unmet) {
    service = new ServiceObjective(service.level(), service.target(), unmet);
    return this;
  }

  Given costs(
      @Nullable Double holdingPerUnitDay,
      @Nullable Double shortagePerUnit,
      @Nullable Double perOrderLine) {
    costs = new Costs(holdingPerUnitDay, shortagePerUnit, perOrderLine);
    return this;
  }

  Given plan(double coverDays, double warningRate, double newSalesPerDay) {
    plan = new PolicyParameters(coverDays, warningRate, plan.basis(), plan.min(), plan.max());
    salesPerDay = newSalesPerDay;
    return this;
  }

  Given basis(StockBasis basis) {
    plan =
        new PolicyParameters(plan.coverDays(), plan.warningRate(), basis, plan.min(), plan.max());
    return this;
  }

  Given minMax(@Nullable Long min, @Nullable Long max) {
    plan = new PolicyParameters(plan.coverDays(), plan.warningRate(), plan.basis(), min, max);
    return this;
  }

  PolicyInput figures() {
    return new PolicyInput(
        stock, new ForecastDemand(forecast, 1, salesPerDay), times, service, costs, plan);
  }
}
