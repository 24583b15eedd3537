package io.github.inventorystreams.stages.rebuild;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.stock.warning.WarningState;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What was published before a reset.
 *
 * @param skus the settings that hold, by {@code sku} or {@code sku@location}
 * @param locations by their names
 * @param suppliers by their ids
 * @param orders all of them, those that are finished as well
 * @param warnings where those of each book stand that had any
 * @param levelSequences the sequence of the last level of each book
 * @param lastTicks the last tick of each partition of the topics of settings, by its name; empty
 *     but in a replay
 */
public record PublishedFacts(
    Map<String, SkuSettings> skus,
    Map<String, LocationSettings> locations,
    Map<String, SupplierSettings> suppliers,
    Collection<OpenOrder> orders,
    Map<BookKey, WarningState> warnings,
    Map<BookKey, Long> levelSequences,
    Map<String, Long> lastTicks) {
  public PublishedFacts {
    skus = Map.copyOf(skus);
    locations = Map.copyOf(locations);
    suppliers = Map.copyOf(suppliers);
    orders = List.copyOf(orders);
    warnings = Map.copyOf(warnings);
    levelSequences = Map.copyOf(levelSequences);
    lastTicks = Map.copyOf(lastTicks);
  }
}
