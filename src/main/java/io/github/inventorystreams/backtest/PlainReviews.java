package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.Purchase;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.OrderSize;
import io.github.inventorystreams.replenishment.OrderSizing;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.OrderLine;
import io.github.inventorystreams.stock.review.PastDemand;
import java.util.List;

/** Reviews by the plain projection rule, of what the books know. */
final class PlainReviews implements Reviews {
  private static final String MODEL = "mean of 13 weeks";

  private final Scenario scenario;
  private final ItemRuns items;
  private final PlainProjection rule;

  PlainReviews(Scenario scenario, ItemRuns items) {
    this.scenario = scenario;
    this.items = items;
    this.rule = PlainProjection.of(scenario);
  }

  @Override
  public List<Reviewed> at(int bucket) {
    return items.each(i -> reviewed(items.at(i), bucket));
  }

  private Reviewed reviewed(ItemRun run, int bucket) {
    long atMillis = scenario.buckets().beginMillis(bucket + 1);
    PlainForecast forecast =
        PlainForecast.of(
            PastDemand.inBuckets(run.run().history(atMillis), scenario.buckets().days()),
            rule.protectionBuckets());
    long onHand = run.run().book().onHand().units();
    Inbound inbound = run.run().book().inbound();
    long need = rule.need(forecast, onHand, receipts(inbound, atMillis));
    OrderSize size = OrderSizing.size(need, run.item().minimumOrder(), run.item().packSize(), null);
    double cycleDemand = forecast.mean(rule.leadTime(), rule.protectionBuckets());
    return new Reviewed(
        cycleDemand,
        size.afterPack() == 0
            ? null
            : proposal(run.item(), bucket, size, why(forecast, onHand, inbound, need, size)));
  }

  /** What is due at the beginning of each bucket of the protection interval; late goods at once. */
  private long[] receipts(Inbound inbound, long atMillis) {
    long bucketMillis = scenario.buckets().days() * Buckets.DAY_MILLIS;
    long[] receipts = new long[rule.protectionBuckets()];
    for (OrderLine line : inbound.lines()) {
      for (OrderLine.Part part : line.parts(inbound.open(line))) {
        Long due = part.atMillis();
        long ahead = due == null ? 0 : Math.floorDiv(due - atMillis, bucketMillis);
        if (ahead < receipts.length) {
          receipts[(int) Math.max(0, ahead)] += part.quantity();
        }
      }
    }
    return receipts;
  }

  private OrderProposal proposal(Item item, int bucket, OrderSize size, OrderReason why) {
    return new OrderProposal(
        item.book(),
        item.supplierId(),
        scenario.buckets().beginMillis(bucket + 1),
        size.afterPack(),
        item.minimumOrder(),
        OrderLimits.UNBOUNDED,
        item.packSize(),
        why.forecast() / why.protectionDays(),
        item.unitCost(),
        scenario.costs().shortagePerUnit(),
        scenario.buckets().date(bucket + 1 + rule.leadTime()),
        null,
        why,
        Purchase.PLAIN,
        new OrderProposal.Care(false, OrderLimits.UNBOUNDED, null));
  }

  private OrderReason why(
      PlainForecast forecast, long onHand, Inbound inbound, long need, OrderSize size) {
    double mean = forecast.mean(0, rule.protectionBuckets());
    double level = rule.level(forecast);
    return new OrderReason(
        PolicyName.NEWSVENDOR,
        MODEL,
        rule.ratio(),
        onHand,
        0,
        inbound.onOrder(),
        onHand + inbound.onOrder(),
        (double) rule.protectionBuckets() * scenario.buckets().days(),
        mean,
        level - mean,
        level,
        need,
        size.afterMinimum(),
        size.afterPack(),
        null,
        size.afterPack(),
        List.of());
  }
}
