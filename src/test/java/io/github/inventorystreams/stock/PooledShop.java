package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.GroupSales;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.Pool;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PlanFigures;
import io.github.inventorystreams.replenishment.Service;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The books of one supplier's SKUs, reviewed at each midnight, that learn from each other. */
final class PooledShop {
  static final String SUPPLIER = "S1";

  static final SupplierTerms TERMS =
      new SupplierTerms(
          SUPPLIER,
          null,
          3,
          0,
          EnumSet.allOf(DayOfWeek.class),
          LocalTime.MIDNIGHT,
          ZoneOffset.UTC,
          null,
          "EUR",
          CapacitySharing.EQUAL_COVER,
          null,
          false,
          Set.of());

  private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
  private final SupplierPools pools = new SupplierPools();
  private final UnmetDemand unmetDemand;
  private int events;

  PooledShop(UnmetDemand unmetDemand) {
    this.unmetDemand = unmetDemand;
  }

  Ledger book(String sku) {
    return ledgers.computeIfAbsent(sku, any -> new Ledger());
  }

  void count(String sku, LocalDate day, long units) {
    book(sku).count("e" + events++, day + "T08:00:00Z", units);
  }

  void sale(String sku, LocalDate day, long units) {
    if (units > 0) {
      book(sku).sale("e" + events++, day + "T10:00:00Z", units);
    }
  }

  /** Reviews all books at the end of a day; gives the forecast rate of each, units a day. */
  Map<String, Double> reviewAfter(LocalDate day) {
    Map<String, Double> rates = new LinkedHashMap<>();
    GroupSales[] shared = {GroupSales.NONE};
    Pool pool = pools.of(SUPPLIER);
    ledgers.forEach(
        (sku, ledger) -> {
          ledger.decisions.clear();
          ledger.took(
              new Review(
                      plan(),
                      TERMS,
                      ForecastMethods.DEFAULT,
                      pool,
                      Occasion.byCalendar(Ledger.at(day.plusDays(1) + "T00:00:00Z"), TERMS, 1),
                      ledger.keeper)
                  .of(ledger.book, ledger.closed, ledger.annex));
          for (Decision decision : ledger.decisions) {
            if (decision instanceof Decision.Forecasted forecasted) {
              DemandForecast forecast = forecasted.forecast().get();
              rates.put(sku, forecast.perDay());
            } else if (decision instanceof Decision.Share share) {
              shared[0] = shared[0].with(share.sales());
            }
          }
        });
    pools.put(SUPPLIER, shared[0]);
    return rates;
  }

  private Plan plan() {
    return new Plan(
        PolicyName.ORDER_UP_TO,
        SUPPLIER,
        null,
        new Service(0.95, ServiceTarget.CYCLE_SERVICE, unmetDemand),
        Costs.UNKNOWN,
        new PlanFigures(14, 0.5, StockBasis.POSITION, null, null),
        0,
        OrderLimits.NONE,
        1,
        BigDecimal.ONE,
        null,
        "pooled",
        null,
        Lifecycle.ACTIVE);
  }
}
