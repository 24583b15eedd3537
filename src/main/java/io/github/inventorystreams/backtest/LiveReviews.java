package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.review.PooledDemandShare;
import io.github.inventorystreams.stock.review.PooledDemands;
import io.github.inventorystreams.stock.review.Review;
import io.github.inventorystreams.stock.review.ReviewPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** The reviews that run live, of each book; the items of a supplier learn from each other. */
final class LiveReviews implements Reviews {
  private final Scenario scenario;
  private final Supply supply;
  private final ItemRuns items;
  private final ForecastMethod method;
  private final List<PlanningParameters> plans = new ArrayList<>();

  /** By supplier, from one review to the next: reviews learn from each other as they do live. */
  private PooledDemands pools;

  /**
   * @param items with their history
   */
  LiveReviews(Scenario scenario, RunSettings settings, Supply supply, ItemRuns items) {
    this.scenario = scenario;
    this.supply = supply;
    this.items = items;
    this.method =
        ForecastMethods.byName(Objects.requireNonNull(settings.skuDefaults().method()))
            .orElseThrow();
    for (Item item : scenario.items()) {
      plans.add(plan(item, settings.skuDefaults()));
    }
    long startMillis = scenario.buckets().beginMillis(0);
    this.pools =
        pooled(i -> PooledDemandShare.shareOf(items.at(i).run().history(startMillis), startMillis));
  }

  @Override
  public List<Reviewed> at(int bucket) {
    ReviewPeriod period =
        new ReviewPeriod(
            scenario.buckets().beginMillis(bucket + 1),
            scenario.buckets().beginMillis(bucket + 1 + scenario.reviewEveryBuckets()),
            scenario.buckets().days());
    List<PooledDemand> known =
        scenario.items().stream().map(item -> pools.of(item.supplierId())).toList();
    List<Reviewed> reviewed = items.each(i -> reviewed(i, period, known.get(i)));
    pools = pooled(i -> items.at(i).run().shared());
    return reviewed;
  }

  private Reviewed reviewed(int i, ReviewPeriod period, PooledDemand pool) {
    ItemRun item = items.at(i);
    OrderProposal proposal =
        item.review(
            new Review(
                plans.get(i),
                supply.terms(item.item().supplierId()),
                method,
                pool,
                period,
                item.run().bookkeeper(),
                ReviewRules.UNATTENDED));
    Forecast forecast = item.run().forecast();
    int arrival = scenario.leadTimeBuckets();
    return new Reviewed(
        forecast.mean(arrival + scenario.reviewEveryBuckets()) - forecast.mean(arrival), proposal);
  }

  private PooledDemands pooled(IntFunction<PooledSales> share) {
    List<PooledSales> shares = items.each(share);
    Map<String, PooledSales> sums = new HashMap<>();
    for (int i = 0; i < shares.size(); i++) {
      sums.merge(items.at(i).item().supplierId(), shares.get(i), PooledSales::with);
    }
    PooledDemands known = new PooledDemands();
    sums.forEach(known::put);
    return known;
  }

  /** What the scenario says of an item, and where it says nothing the defaults. */
  private PlanningParameters plan(Item item, SkuSettings defaults) {
    double days = scenario.buckets().days();
    Scenario.Costs costs = scenario.costs();
    SkuSettings own =
        SkuSettingsBuilder.none()
            .supplierId(item.supplierId())
            .minimumOrder(item.minimumOrder())
            .packSize(item.packSize())
            .unitCost(item.unitCost())
            .economics(
                new SkuEconomics(
                    scenario.unmetDemand(),
                    costs.holdingPerUnitPerBucket() / days,
                    costs.shortagePerUnit(),
                    costs.perOrderLine(),
                    null))
            .build();
    return PlanningParameters.of(own.orElse(defaults));
  }
}
