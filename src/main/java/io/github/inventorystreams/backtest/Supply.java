package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.purchasing.Round;
import io.github.inventorystreams.simulation.Draws;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The suppliers of a scenario: their review rounds, and when what they were asked for comes. */
final class Supply {
  private final Scenario scenario;
  private final SupplierTerms defaults;
  private final Map<String, SupplierTerms> terms = new ConcurrentHashMap<>();

  Supply(Scenario scenario, SupplierTerms defaults) {
    this.scenario = scenario;
    this.defaults = defaults;
  }

  /** The terms that the scenario gives a supplier; reviews take place when the loop says so. */
  SupplierTerms terms(String supplierId) {
    return terms.computeIfAbsent(supplierId, this::made);
  }

  private SupplierTerms made(String supplierId) {
    Scenario.Supplier limits = scenario.supplier(supplierId);
    int days = scenario.buckets().days();
    return new SupplierTerms(
        supplierId,
        limits.capacityPerReview(),
        (double) scenario.leadTimeBuckets() * days,
        scenario.leadTimeStdBuckets() * days,
        defaults.reviewDays(),
        defaults.cutOff(),
        ZoneOffset.UTC,
        limits.minimumOrderValue(),
        defaults.currency(),
        defaults.capacitySharing(),
        null,
        false,
        Set.of(),
        LeadTimeUnit.CALENDAR_DAYS);
  }

  /** One outcome for each supplier that was asked, in the order of their ids. */
  List<Round.Outcome> close(long atMillis, List<OrderProposal> proposals) {
    Map<String, List<OrderProposal>> bySupplier =
        proposals.stream()
            .collect(
                Collectors.groupingBy(
                    OrderProposal::supplierId, TreeMap::new, Collectors.toList()));
    List<Round.Outcome> outcomes = new ArrayList<>();
    bySupplier.forEach(
        (supplierId, asked) ->
            outcomes.add(new Round(terms(supplierId), atMillis).close(asked, 0, number -> false)));
    return outcomes;
  }

  /** The bucket at whose beginning a line comes that was ordered at the close of another. */
  int arrivalBucket(Item item, int reviewBucket) {
    int leadTime = scenario.leadTimeBuckets();
    if (scenario.leadTimeStdBuckets() > 0) {
      double spread = Draws.of(scenario.seed(), "lead time", item.book(), reviewBucket).gaussian();
      leadTime = Math.max(0, (int) Math.round(leadTime + scenario.leadTimeStdBuckets() * spread));
    }
    return reviewBucket + leadTime + 1;
  }
}
