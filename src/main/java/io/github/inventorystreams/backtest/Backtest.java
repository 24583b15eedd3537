package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.purchasing.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The closed loop: receipts arrive, demand is served, the bucket closes, the books are reviewed,
 * the suppliers' rounds are closed, and so on. Books, reviews and rounds are the ones that run
 * live, fed with events. What an item does inside a bucket concerns no other, so items run side by
 * side; a round waits for all of them.
 */
public final class Backtest {
  /** The name of a run by the plain projection rule. */
  public static final String PLAIN_PROJECTION = "plain-projection";

  private final Scenario scenario;
  private final String name;
  private final Supply supply;
  private final ItemRuns items;
  private final List<List<Period>> periods = new ArrayList<>();
  private final List<BacktestOrderLine> orders = new ArrayList<>();
  private final List<CycleForecasts> forecasts = new ArrayList<>();

  private Backtest(Scenario scenario, String name, Supply supply) {
    this.scenario = scenario;
    this.name = name;
    this.supply = supply;
    this.items = new ItemRuns(scenario);
    scenario.items().forEach(item -> periods.add(new ArrayList<>()));
  }

  /** The rule that reviews items once their history is known. */
  @FunctionalInterface
  private interface ReviewsOf {
    Reviews of(ItemRuns items);
  }

  /** Runs a scenario. The same scenario and settings give the same outcome. */
  public static BacktestResult run(
      Scenario scenario, RunSettings settings, BacktestListener progress) {
    Supply supply = new Supply(scenario, settings.supplierDefaults());
    return new Backtest(scenario, settings.name(), supply)
        .run(items -> new LiveReviews(scenario, settings, supply, items), progress);
  }

  /**
   * Runs a scenario by the plain projection rule, which others are measured against: the suppliers'
   * rounds are the same, but no code of live reviews decides.
   */
  public static BacktestResult runPlainProjection(
      Scenario scenario, SupplierTerms supplierDefaults, BacktestListener progress) {
    return new Backtest(scenario, PLAIN_PROJECTION, new Supply(scenario, supplierDefaults))
        .run(items -> new PlainReviews(scenario, items), progress);
  }

  private BacktestResult run(ReviewsOf rule, BacktestListener progress) {
    items.each(
        i -> {
          items.at(i).open();
          return i;
        });
    int warningsBefore = items.warnings();
    progress.done(1);
    Reviews reviews = rule.of(items);
    review(reviews, -1);
    for (int bucket = 0; bucket < scenario.simulatedBuckets(); bucket++) {
      int now = bucket;
      List<Period> rows = items.each(i -> items.at(i).live(now));
      for (int i = 0; i < rows.size(); i++) {
        periods.get(i).add(rows.get(i));
      }
      int reviewed = (bucket + 1) / scenario.reviewEveryBuckets();
      if ((bucket + 1) % scenario.reviewEveryBuckets() == 0 && reviewed < scenario.reviews()) {
        review(reviews, bucket);
      }
      progress.done(bucket + 2);
    }
    return new BacktestResult(
        scenario,
        name,
        periods,
        orders,
        forecasts,
        items.warnings() - warningsBefore,
        Summary.of(scenario, periods, orders.size()));
  }

  private void review(Reviews reviews, int bucket) {
    List<Reviews.Reviewed> reviewed = reviews.at(bucket);
    forecasts.add(
        new CycleForecasts(
            bucket, reviewed.stream().mapToDouble(Reviews.Reviewed::cycleDemand).toArray()));
    List<OrderProposal> proposals =
        reviewed.stream().flatMap(each -> Stream.ofNullable(each.proposal())).toList();
    for (Round.Outcome round :
        supply.close(scenario.buckets().beginMillis(bucket + 1), proposals)) {
      for (PurchaseOrder order : round.orders()) {
        order.lines().forEach(line -> expect(order, line, bucket));
      }
      for (OrderLineEvent answer : round.answers()) {
        items.of(answer.book()).run().handle(answer);
      }
    }
    orders.sort(
        Comparator.comparingInt(BacktestOrderLine::reviewBucket)
            .thenComparingInt(BacktestOrderLine::item));
  }

  private void expect(PurchaseOrder order, PurchaseOrder.Line line, int reviewBucket) {
    int place = items.place(new BookKey(line.sku(), order.location()));
    ItemRun item = items.at(place);
    int arrival = supply.arrivalBucket(item.item(), reviewBucket);
    item.expect(arrival, line.quantity(), order.poNumber(), line.line());
    orders.add(new BacktestOrderLine(place, reviewBucket, arrival, line.quantity()));
  }
}
