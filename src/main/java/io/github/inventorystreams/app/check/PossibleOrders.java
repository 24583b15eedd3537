package io.github.inventorystreams.app.check;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.LocationSettingsReader;
import io.github.inventorystreams.json.LocationSettingsUpdate;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.json.SkuSettingsReader;
import io.github.inventorystreams.json.SkuSettingsUpdate;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.review.SkuSuppliers;
import io.github.inventorystreams.topology.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The orders that could come by what is set: of each SKU from each of its suppliers. Where a SKU is
 * set for all locations, one of them stands for the others, and each location once for its address.
 */
final class PossibleOrders {
  /** In place of a location where none is known. */
  private static final String SOME_LOCATION = "main";

  private final Topics topics;
  private final StageSettings defaults;
  private final SkuSettingsReader skuReader = new SkuSettingsReader();
  private final SupplierSettingsReader supplierReader = new SupplierSettingsReader();
  private final LocationSettingsReader locationReader = new LocationSettingsReader();
  private final Map<String, SkuSettings> skus = new TreeMap<>();
  private final Map<String, SupplierSettings> suppliers = new HashMap<>();
  private final Set<String> locations = new TreeSet<>();

  /**
   * @param defaultLocation of events that name none, or {@code null}
   */
  PossibleOrders(Topics topics, StageSettings defaults, @Nullable String defaultLocation) {
    this.topics = topics;
    this.defaults = defaults;
    if (defaultLocation != null) {
      locations.add(defaultLocation);
    }
  }

  /** Takes a record of the topics of settings. */
  void read(ConsumerRecord<byte[], byte[]> message) {
    if (message.topic().equals(topics.skuSettings())) {
      if (skuReader.read(message.key(), message.value())
          instanceof Decoded.Valid<SkuSettingsUpdate> valid) {
        sku(valid.value());
      }
    } else if (message.topic().equals(topics.supplierSettings())) {
      if (supplierReader.read(message.key(), message.value())
          instanceof Decoded.Valid<SupplierSettingsUpdate> valid) {
        suppliers.put(valid.value().supplierId(), valid.value().settings());
      }
    } else if (message.value() != null
        && locationReader.read(message.key(), message.value())
            instanceof Decoded.Valid<LocationSettingsUpdate> valid) {
      locations.add(valid.value().location());
    }
  }

  private void sku(SkuSettingsUpdate update) {
    if (update.location() == null) {
      skus.put(update.sku(), update.settings());
    } else {
      skus.put(new BookKey(update.sku(), update.location()).toString(), update.settings());
      locations.add(update.location());
    }
  }

  long skuCount() {
    return skus.keySet().stream().map(PossibleOrders::skuOf).distinct().count();
  }

  long locationCount() {
    return locations.size();
  }

  /** The orders, each of the least quantity. */
  List<PurchaseOrder> all(Instant now) {
    List<PurchaseOrder> orders = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Collection<String> places = locations.isEmpty() ? Set.of(SOME_LOCATION) : locations;
    for (String key : skus.keySet()) {
      int at = key.indexOf('@');
      if (at >= 0) {
        add(BookKey.parse(key), told, true, now, orders);
      } else {
        boolean first = true;
        for (String location : places) {
          add(new BookKey(key, location), told, first, now, orders);
          first = false;
        }
      }
    }
    return orders;
  }

  /**
   * @param told the pairs of supplier and location of which there is one
   * @param needed whether it is wanted although its pair is told
   */
  private void add(
      BookKey book, Set<String> told, boolean needed, Instant now, List<PurchaseOrder> orders) {
    SkuSettings complete =
        set(book.toString()).orElse(set(book.sku())).orElse(defaults.skuDefaults());
    PlanningParameters plan = PlanningParameters.of(complete);
    if (plan.lifecycle() == Lifecycle.PHASE_OUT) {
      return;
    }
    List<PlanningParameters> plans = new ArrayList<>();
    if (plan.supplierId() != null) {
      plans.add(plan);
    }
    for (SkuSupplier other : SkuSuppliers.othersThan(plan, complete)) {
      plans.add(plan.from(other));
    }
    for (PlanningParameters each : plans) {
      String supplierId = String.valueOf(each.supplierId());
      boolean isNew = told.add(supplierId + '@' + book.location());
      if (needed || isNew) {
        orders.add(ProbeOrder.of(book, each, terms(supplierId), now));
      }
    }
  }

  /** A line for each of some suppliers whose currency nobody has set. */
  List<String> suppliersWithoutCurrency(Collection<String> supplierIds) {
    return supplierIds.stream()
        .filter(id -> set(suppliers, id).currency() == null)
        .map(
            id ->
                "the currency of supplier %s is not set, so it is %s by supplier.currency: set its currency"
                    .formatted(OneLine.quoted(id), defaults.supplierDefaults().currency()))
        .toList();
  }

  private SupplierTerms terms(String supplierId) {
    return set(suppliers, supplierId).terms(supplierId, defaults.supplierDefaults());
  }

  private SkuSettings set(String key) {
    return skus.getOrDefault(key, SkuSettings.NONE);
  }

  private static SupplierSettings set(Map<String, SupplierSettings> suppliers, String id) {
    return suppliers.getOrDefault(id, SupplierSettings.NONE);
  }

  private static String skuOf(String key) {
    int at = key.indexOf('@');
    return at < 0 ? key : key.substring(0, at);
  }
}
