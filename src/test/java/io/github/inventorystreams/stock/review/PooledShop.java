package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The books of one supplier's SKUs, reviewed at each midnight, that learn from each other. */
public final class PooledShop {
  public static final String SUPPLIER = "S1";

  public static final SupplierTerms TERMS = TermsBuilder.of(SUPPLIER).leadTimeDays(3).build();

  private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
  private final Map<String, List<LowStockWarning>> warnings = new HashMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private final PooledDemands pools = new PooledDemands();
  private final UnmetDemand unmetDemand;
  private final double implausible;
  private final boolean netReturns;
  private int events;

  public PooledShop(UnmetDemand unmetDemand) {
    this(unmetDemand, 0);
  }

  public PooledShop(UnmetDemand unmetDemand, double implausible) {
    this(unmetDemand, implausible, false);
  }

  public PooledShop(UnmetDemand unmetDemand, double implausible, boolean netReturns) {
    this.unmetDemand = unmetDemand;
    this.implausible = implausible;
    this.netReturns = netReturns;
  }

  public Ledger book(String sku) {
    return ledgers.computeIfAbsent(
        sku,
        any ->
            netReturns
                ? Ledger.withNetReturns(implausible)
                : new Ledger(ZoneOffset.UTC, implausible));
  }

  public void count(String sku, LocalDate day, long units) {
    book(sku).count("e" + events++, day + "T08:00:00Z", units);
  }

  public void sale(String sku, LocalDate day, long units) {
    if (units > 0) {
      book(sku).sale("e" + events++, day + "T10:00:00Z", units);
    }
  }

  /** Reviews all books at the end of a day; gives the forecast rate of each, units a day. */
  public Map<String, Double> reviewAfter(LocalDate day) {
    Map<String, Double> rates = new LinkedHashMap<>();
    PooledSales[] shared = {PooledSales.NONE};
    PooledDemand pool = pools.of(SUPPLIER);
    ledgers.forEach(
        (sku, ledger) -> {
          warnings.computeIfAbsent(sku, any -> new ArrayList<>()).addAll(ledger.warnings());
          ledger.decisions.clear();
          ledger.took(
              new Review(
                      plan(),
                      TERMS,
                      ForecastMethods.DEFAULT,
                      pool,
                      ReviewPeriod.byCalendar(Ledger.at(day.plusDays(1) + "T00:00:00Z"), TERMS, 1),
                      ledger.keeper,
                      ReviewRules.DEFAULT)
                  .of(ledger.book, ledger.closed, ledger.archive));
          for (Decision decision : ledger.decisions) {
            if (decision instanceof Decision.Forecasted forecasted) {
              DemandForecast forecast = forecasted.forecast().get();
              rates.put(sku, forecast.perDay());
            } else if (decision instanceof Decision.PoolSales pooled) {
              shared[0] = shared[0].with(pooled.sales());
            } else if (decision instanceof Decision.Reviewed reviewed) {
              positions.put(sku, reviewed.outcome().why().position());
            }
          }
        });
    pools.put(SUPPLIER, shared[0]);
    return rates;
  }

  /** All warnings of a SKU so far, step by step. */
  public List<LowStockWarning> warnings(String sku) {
    List<LowStockWarning> all = new ArrayList<>(warnings.getOrDefault(sku, List.of()));
    all.addAll(book(sku).warnings());
    return all;
  }

  /** The position by which the last review decided. */
  public long lastPosition(String sku) {
    return Objects.requireNonNull(positions.get(sku));
  }

  private PlanningParameters plan() {
    return new PlanningParameters(
        PolicyName.ORDER_UP_TO,
        SUPPLIER,
        null,
        new ServiceObjective(0.95, ServiceTarget.CYCLE_SERVICE, unmetDemand),
        Costs.UNKNOWN,
        new PolicyParameters(14, 0.5, StockBasis.POSITION, null, null),
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
