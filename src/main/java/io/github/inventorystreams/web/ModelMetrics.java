package io.github.inventorystreams.web;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.read.Overview;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.web.api.ProcessingStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shop as metrics: warnings, orders, stock, and how far restoring and reading have come. Their
 * names are published and stable; labels have values of a fixed list, or are the currencies of the
 * suppliers. Warnings and orders are counted in the topics, which every instance reads as a whole:
 * take the maximum over instances, not the sum.
 */
public final class ModelMetrics implements MeterBinder {
  private final ReadModel model;
  private final Supplier<ProcessingStatus.View> engine;
  private final Supplier<@Nullable String> stale;

  /**
   * @param engine how processing goes at the moment
   * @param stale why the model is not up to date, in one line; {@code null} = it is
   */
  public ModelMetrics(
      ReadModel model, Supplier<ProcessingStatus.View> engine, Supplier<@Nullable String> stale) {
    this.model = model;
    this.engine = engine;
    this.stale = stale;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Kind kind : Kind.values()) {
      for (State state : State.values()) {
        FunctionCounter.builder("inventory.warnings", model, unused -> model.warnings(kind, state))
            .tags("kind", kind.name(), "state", state.name())
            .description("Steps of warnings")
            .register(registry);
      }
      gauge(
              "inventory.warnings.open",
              () -> model.snapshot().overview().openWarnings().getOrDefault(kind.name(), 0))
          .tag("kind", kind.name())
          .description("Warnings that are not resolved")
          .register(registry);
    }
    FunctionCounter.builder("inventory.purchase.orders", model, unused -> model.ordersCreated())
        .description("Purchase orders that were created")
        .register(registry);
    shop(registry);
    forecasts(registry);
    progress(registry);
  }

  private void shop(MeterRegistry registry) {
    gauge("inventory.books", () -> model.snapshot().overview().books())
        .description("Books with a published level")
        .register(registry);
    gauge("inventory.books.out.of.stock", () -> model.snapshot().overview().out())
        .description("Books with nothing to sell")
        .register(registry);
    gauge("inventory.books.negative", () -> model.snapshot().overview().negative())
        .description("Books with less than nothing on hand")
        .register(registry);
    money(
        registry,
        "inventory.stock.value",
        "Stock at cost, of the books whose cost is known, by currency",
        Overview::stockValue);
    money(
        registry,
        "inventory.sales.at.risk.per.day",
        "Forecast sales of a day of the books that are out of stock, by currency",
        Overview::atRiskPerDay);
    share("inventory.fill.rate", Overview::fillRate)
        .description("Estimated share of the demand of the last 28 days that found stock")
        .register(registry);
    gauge("inventory.purchase.orders.open", () -> model.snapshot().overview().openOrders())
        .description("Orders of which goods are still to come")
        .register(registry);
  }

  /**
   * One gauge for each currency, from when it is first seen. Gauges that are registered anew at
   * each refresh make a scrape at the same moment fail with duplicate labels.
   */
  private void money(
      MeterRegistry registry,
      String name,
      String description,
      Function<Overview, Map<String, Double>> figures) {
    Set<String> known = ConcurrentHashMap.newKeySet();
    model.whenRefreshed(
        snapshot -> {
          for (String currency : figures.apply(snapshot.overview()).keySet()) {
            if (known.add(currency)) {
              gauge(name, () -> sum(figures, currency))
                  .tag("currency", currency)
                  .description(description)
                  .register(registry);
            }
          }
        });
  }

  private double sum(Function<Overview, Map<String, Double>> figures, String currency) {
    return figures.apply(model.snapshot().overview()).getOrDefault(currency, 0.0);
  }

  private void forecasts(MeterRegistry registry) {
    share("inventory.forecast.wape", Overview::forecastWape)
        .description("Absolute forecast errors by demand, as the last reviews measured them")
        .register(registry);
    share("inventory.forecast.seasonal.naive.wape", Overview::seasonalNaiveWape)
        .description("The same of repeating the last week")
        .register(registry);
    share("inventory.forecast.bias", Overview::forecastBias)
        .description("Forecast less demand by demand")
        .register(registry);
    share("inventory.forecast.coverage", Overview::forecastCoverage95)
        .description("Share of forecasts after which demand was within the 95 % quantile")
        .register(registry);
  }

  private Gauge.Builder<Supplier<Number>> share(
      String name, Function<Overview, @Nullable Double> figure) {
    return gauge(
        name,
        () -> Objects.requireNonNullElse(figure.apply(model.snapshot().overview()), Double.NaN));
  }

  private void progress(MeterRegistry registry) {
    gauge("inventory.read.model.loaded.ratio", model::loaded)
        .description("How much of the topics the dashboard had read since the start, 0 to 1")
        .register(registry);
    gauge("inventory.read.model.stale", () -> stale.get() == null ? 0 : 1)
        .description("Whether the dashboard shows what is not up to date")
        .register(registry);
    gauge("inventory.restore.remaining.records", () -> engine.get().restoreRemaining())
        .description("Records that the stores still have to read back")
        .register(registry);
    gauge("inventory.ready", () -> engine.get().ready() ? 1 : 0)
        .description("Whether events are processed")
        .register(registry);
    gauge("inventory.disk.free.bytes", () -> engine.get().freeBytes())
        .description(
            "Free space on the disk of the data directory or of the local state, whichever is less")
        .register(registry);
  }

  /** Of a supplier, a gauge holds on to it. */
  private static Gauge.Builder<Supplier<Number>> gauge(String name, Supplier<Number> figure) {
    return Gauge.builder(name, figure);
  }
}
