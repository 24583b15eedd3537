package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.event.UnmetDemand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A shop with one item that costs 2 and sells about 4 a week; 7 are there at the start. */
final class Shop {
  private long[] sold = new long[30];
  private double[] inStock = new double[30];
  private long[] demand = new long[6];
  private double leadTimeStd;
  private UnmetDemand unmet = UnmetDemand.LOST;
  private Scenario.Supplier supplier = Scenario.Supplier.UNLIMITED;

  Shop() {
    for (int week = 0; week < sold.length; week++) {
      sold[week] = 3L + week % 3;
      inStock[week] = 1;
    }
  }

  Shop history(long[] newSold, double[] newInStock) {
    sold = newSold;
    inStock = newInStock;
    return this;
  }

  Shop demand(long... newDemand) {
    demand = newDemand;
    return this;
  }

  Shop leadTimeStd(double buckets) {
    leadTimeStd = buckets;
    return this;
  }

  Shop unmet(UnmetDemand newUnmet) {
    unmet = newUnmet;
    return this;
  }

  Shop supplier(Scenario.Supplier newSupplier) {
    supplier = newSupplier;
    return this;
  }

  Scenario scenario() {
    Item item =
        new Item(
            new BookKey("A-1", "DC1"),
            "S1",
            new BigDecimal("2"),
            1,
            1,
            7,
            List.of(),
            new Item.History(sold, inStock),
            demand);
    return new Scenario(
        new Buckets(LocalDate.of(2026, 1, 5), 7),
        1,
        demand.length,
        2,
        leadTimeStd,
        0,
        0,
        unmet,
        false,
        new Scenario.Costs(0.2, 1, 0.5),
        7,
        List.of(item),
        Map.of("S1", supplier));
  }

  static RunSettings settings(PolicyName policy) {
    return new RunSettings(
        policy.name(),
        SkuSettingsBuilder.none()
            .policy(policy)
            .coverDays(28.0)
            .warningRate(0.5)
            .serviceLevel(0.95)
            .minimumOrder(1L)
            .packSize(1L)
            .unitCost(BigDecimal.ZERO)
            .method("ses")
            .build(),
        TermsBuilder.of("").build());
  }
}
