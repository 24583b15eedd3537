package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.review.PooledDemands;
import io.github.inventorystreams.stock.review.SkuSuppliers;
import io.github.inventorystreams.stock.review.SupplyOption;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of SKUs, locations and suppliers that hold for the books of a partition. */
final class EffectiveSettings {
  private static final Logger LOG = LoggerFactory.getLogger(EffectiveSettings.class);
  private final StageSettings defaults;
  private final KeyValueStore<String, SkuSettings> skus;
  private final KeyValueStore<String, LocationSettings> locations;
  private final KeyValueStore<String, SupplierTerms> terms;
  private final KeyValueStore<String, PooledSales> pools;
  private final Map<String, SupplierTerms> knownTerms = new HashMap<>();
  private final PooledDemands knownPools = new PooledDemands();
  private final Map<String, Bookkeeper> bookkeepers = new HashMap<>();

  EffectiveSettings(StageSettings defaults, ProcessingContext context) {
    this.defaults = defaults;
    this.skus = context.getStateStore(StoreNames.SKU_SETTINGS);
    this.locations = context.getStateStore(StoreNames.SKU_LOCATIONS);
    this.terms = context.getStateStore(StoreNames.SKU_TERMS);
    this.pools = context.getStateStore(StoreNames.SKU_POOLS);
    try (KeyValueIterator<String, SupplierTerms> all = terms.all()) {
      all.forEachRemaining(entry -> knownTerms.put(entry.key, entry.value));
    }
    try (KeyValueIterator<String, PooledSales> all = pools.all()) {
      all.forEachRemaining(entry -> knownPools.put(entry.key, entry.value));
    }
  }

  void put(SkuStageInput.Settings update) {
    String key =
        update.location() == null
            ? update.sku()
            : new BookKey(update.sku(), update.location()).toString();
    if (isOnHandAlone(update.settings()) && !isOnHandAlone(orNone(skus.get(key)))) {
      RecordFields.ofSku(update.sku())
          .around(
              () ->
                  LOG.warn(
                      "{}: stockBasis ON_HAND does not count what is on order, so the stock plan orders it again"
                          + " at each review until it comes; POSITION does count it",
                      key));
    }
    if (update.settings().equals(SkuSettings.NONE)) {
      skus.delete(key);
    } else {
      skus.put(key, update.settings());
    }
  }

  void put(String location, LocationSettings settings) {
    if (settings.equals(LocationSettings.NONE)) {
      locations.delete(location);
    } else {
      locations.put(location, settings);
    }
    bookkeepers.remove(location);
  }

  /**
   * Takes the terms of a supplier.
   *
   * @return whether they are others than before
   */
  boolean put(SupplierTerms supplierTerms) {
    SupplierTerms before = knownTerms.put(supplierTerms.supplierId(), supplierTerms);
    terms.put(supplierTerms.supplierId(), supplierTerms);
    return !supplierTerms.equals(before);
  }

  void put(SkuStageInput.Pooled pooled) {
    pools.put(pooled.supplierId(), pooled.sales());
    knownPools.put(pooled.supplierId(), pooled.sales());
  }

  /** Whether a SKU has settings of its own at a location. */
  boolean isSetAt(BookKey book) {
    return skus.get(book.toString()) != null;
  }

  /** Shows each {@code sku@location} that has settings of its own. */
  void eachAtLocation(Consumer<String> taker) {
    try (KeyValueIterator<String, SkuSettings> all = skus.all()) {
      all.forEachRemaining(
          entry -> {
            if (entry.key.indexOf('@') >= 0) {
              taker.accept(entry.key);
            }
          });
    }
  }

  /** Whether a location has settings, or is the one of events that name none. */
  boolean isLocationSet(String location) {
    return location.equals(defaults.defaultLocation()) || locations.get(location) != null;
  }

  /** Whether no location at all has settings. */
  boolean isNoLocationSet() {
    try (KeyValueIterator<String, LocationSettings> any = locations.all()) {
      return !any.hasNext();
    }
  }

  /** How a SKU is replenished: what was set for it here, else everywhere, else the defaults. */
  PlanningParameters planOf(BookKey book) {
    return PlanningParameters.of(settingsOf(book));
  }

  private SkuSettings settingsOf(BookKey book) {
    return orNone(skus.get(book.toString()))
        .orElse(orNone(skus.get(book.sku())))
        .orElse(defaults.skuDefaults());
  }

  /** The priority of a plan's supplier, 1 where none was set. */
  int priorityOf(BookKey book) {
    return SkuSuppliers.usual(settingsOf(book)).map(SkuSupplier::priority).orElse(1);
  }

  /** Who else a book can be ordered from. */
  List<SupplyOption> othersOf(BookKey book, PlanningParameters plan) {
    return SkuSuppliers.othersThan(plan, settingsOf(book)).stream()
        .map(
            each -> {
              PlanningParameters from = plan.from(each);
              return new SupplyOption(from, termsOf(from), each.priority(), leadTimesOf(from));
            })
        .toList();
  }

  /** The terms of a plan's supplier, the defaults where it has none. */
  SupplierTerms termsOf(PlanningParameters plan) {
    String supplierId = plan.supplierId();
    return supplierId == null
        ? defaults.supplierDefaults()
        : knownTerms.getOrDefault(supplierId, defaults.supplierDefaults());
  }

  /** What other SKUs know that a plan's SKU can learn from. */
  PooledDemand poolOf(PlanningParameters plan) {
    return knownPools.of(plan.supplierId());
  }

  /** What the lines of a plan's supplier took; {@code null} where lead times are not learned. */
  @Nullable LeadTimeSums leadTimesOf(PlanningParameters plan) {
    return defaults.leadTimes() == StageSettings.LeadTimes.LEARNED
        ? knownPools.leadTimes(plan.supplierId())
        : null;
  }

  /** Who keeps the books of a location. */
  Bookkeeper bookkeeperOf(String location) {
    return bookkeepers.computeIfAbsent(
        location, any -> bookkeeperOf(locations.get(location), defaults));
  }

  /** Who keeps the books of a location with these settings. */
  static Bookkeeper bookkeeperOf(@Nullable LocationSettings settings, StageSettings defaults) {
    LocationSettings set = settings == null ? LocationSettings.NONE : settings;
    ZoneId zone = set.zone();
    return new Bookkeeper(
        new LocalDays(zone == null ? defaults.defaultZone() : zone, set.openDays(), set.holidays()),
        defaults.window(),
        defaults.closeAfter(),
        defaults.implausible(),
        defaults.netReturns());
  }

  private static boolean isOnHandAlone(SkuSettings settings) {
    return settings.bounds().stockBasis() == StockBasis.ON_HAND;
  }

  private static SkuSettings orNone(@Nullable SkuSettings settings) {
    return settings == null ? SkuSettings.NONE : settings;
  }
}
