package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.purchasing.Round;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.review.PooledDemandShare;
import io.github.inventorystreams.stock.review.PooledDemands;
import io.github.inventorystreams.stock.review.Review;
import io.github.inventorystreams.stock.review.ReviewPeriod;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The closed loop: receipts arrive, demand is served, the bucket closes, the books are reviewed,
 * the suppliers' rounds are closed, and so on. Books, reviews and rounds are the ones that run
 * live, fed with events. What an item does inside a bucket concerns no other, so items run side by
 * side; a round waits for all of them.
 */
public final class Backtest {
  private static final Duration WINDOW = Duration.ofDays(7);

  /** Each order comes at last, so no line is ever given up. */
  private static final Duration CLOSE_AFTER = Duration.ofDays(36_500);

  private final Scenario scenario;
  private final RunSettings settings;
  private final Supply supply;
  private final ForecastMethod method;
  private final List<ItemRun> items = new ArrayList<>();
  private final List<List<Period>> periods = new ArrayList<>();
  private final Map<BookKey, Integer> places = new HashMap<>();
  private final List<BacktestOrderLine> orders = new ArrayList<>();
  private final List<PlanningParameters> plans = new ArrayList<>();

  /** By supplier, from one review to the next: reviews learn from each other as they do live. */
  private PooledDemands pools = new PooledDemands();

  private Backtest(Scenario scenario, RunSettings settings) {
    this.scenario = scenario;
    this.settings = settings;
    this.supply = new Supply(scenario, settings.supplierDefaults());
    Bookkeeper bookkeeper = new Bookkeeper(new LocalDays(ZoneOffset.UTC), WINDOW, CLOSE_AFTER);
    for (Item item : scenario.items()) {
      places.put(item.book(), items.size());
      items.add(new ItemRun(scenario, item, bookkeeper));
      plans.add(plan(item));
      periods.add(new ArrayList<>());
    }
    this.method =
        ForecastMethods.byName(Objects.requireNonNull(settings.skuDefaults().method()))
            .orElseThrow();
  }

  /** Runs a scenario. The same scenario and settings give the same outcome. */
  public static BacktestResult run(
      Scenario scenario, RunSettings settings, BacktestListener progress) {
    return new Backtest(scenario, settings).run(progress);
  }

  private BacktestResult run(BacktestListener progress) {
    each(
        i -> {
          items.get(i).open();
          return i;
        });
    int warningsBefore = warnings();
    progress.done(1);
    long startMillis = scenario.buckets().beginMillis(0);
    pools =
        pooled(
            i -> PooledDemandShare.shareOf(items.get(i).run().history(startMillis), startMillis));
    review(-1);
    for (int bucket = 0; bucket < scenario.simulatedBuckets(); bucket++) {
      int now = bucket;
      List<Period> rows = each(i -> items.get(i).live(now));
      for (int i = 0; i < rows.size(); i++) {
        periods.get(i).add(rows.get(i));
      }
      int reviews = (bucket + 1) / scenario.reviewEveryBuckets();
      if ((bucket + 1) % scenario.reviewEveryBuckets() == 0 && reviews < scenario.reviews()) {
        review(bucket);
      }
      progress.done(bucket + 2);
    }
    return new BacktestResult(
        scenario,
        settings.name(),
        periods,
        orders,
        warnings() - warningsBefore,
        Summary.of(scenario, periods, orders.size()));
  }

  private void review(int bucket) {
    long atMillis = scenario.buckets().beginMillis(bucket + 1);
    ReviewPeriod period =
        new ReviewPeriod(
            atMillis,
            scenario.buckets().beginMillis(bucket + 1 + scenario.reviewEveryBuckets()),
            scenario.buckets().days());
    List<PooledDemand> known =
        items.stream().map(item -> pools.of(item.item().supplierId())).toList();
    List<OrderProposal> proposals =
        each(i -> proposed(i, period, known.get(i))).stream().flatMap(List::stream).toList();
    pools = pooled(i -> items.get(i).run().shared());
    for (Round.Outcome round : supply.close(atMillis, proposals)) {
      for (PurchaseOrder order : round.orders()) {
        order.lines().forEach(line -> expect(order, line, bucket));
      }
      for (OrderLineEvent answer : round.answers()) {
        items.get(place(answer.book())).run().handle(answer);
      }
    }
    orders.sort(
        Comparator.comparingInt(BacktestOrderLine::reviewBucket)
            .thenComparingInt(BacktestOrderLine::item));
  }

  private PooledDemands pooled(IntFunction<PooledSales> share) {
    List<PooledSales> shares = each(share);
    Map<String, PooledSales> sums = new HashMap<>();
    for (int i = 0; i < shares.size(); i++) {
      sums.merge(items.get(i).item().supplierId(), shares.get(i), PooledSales::with);
    }
    PooledDemands known = new PooledDemands();
    sums.forEach(known::put);
    return known;
  }

  private List<OrderProposal> proposed(int i, ReviewPeriod period, PooledDemand pool) {
    ItemRun item = items.get(i);
    Review review =
        new Review(
            plans.get(i),
            supply.terms(item.item().supplierId()),
            method,
            pool,
            period,
            item.run().bookkeeper(),
            ReviewRules.UNATTENDED);
    OrderProposal proposal = item.run().review(review);
    return proposal == null ? List.of() : List.of(proposal);
  }

  private void expect(PurchaseOrder order, PurchaseOrder.Line line, int reviewBucket) {
    int place = place(new BookKey(line.sku(), order.location()));
    ItemRun item = items.get(place);
    int arrival = supply.arrivalBucket(item.item(), reviewBucket);
    item.expect(arrival, line.quantity(), order.poNumber(), line.line());
    orders.add(new BacktestOrderLine(place, reviewBucket, arrival, line.quantity()));
  }

  private int place(BookKey book) {
    return Objects.requireNonNull(places.get(book));
  }

  private int warnings() {
    return items.stream().mapToInt(item -> item.run().warnings()).sum();
  }

  private <T> List<T> each(IntFunction<T> work) {
    return IntStream.range(0, items.size()).parallel().mapToObj(work).toList();
  }

  /** What the scenario says of an item, and where it says nothing the defaults. */
  private PlanningParameters plan(Item item) {
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
    return PlanningParameters.of(own.orElse(settings.skuDefaults()));
  }
}
