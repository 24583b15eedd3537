package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierTerms;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a world.
 *
 * @param skus by {@code sku} or {@code sku@location}
 * @param locations by location
 * @param suppliers by supplier id
 */
public record WorldSettings(
    Map<String, SkuSettings> skus,
    Map<String, LocationSettings> locations,
    Map<String, SupplierSettings> suppliers) {

  /** Nothing is set. */
  public static final WorldSettings NONE = new WorldSettings(Map.of(), Map.of(), Map.of());

  public WorldSettings {
    skus = Map.copyOf(skus);
    locations = Map.copyOf(locations);
    suppliers = Map.copyOf(suppliers);
  }

  /** The terms of the suppliers, with defaults for what is not set. */
  public Map<String, SupplierTerms> terms(SupplierTerms defaults) {
    Map<String, SupplierTerms> terms = new HashMap<>();
    suppliers.forEach((id, set) -> terms.put(id, set.terms(id, defaults)));
    return terms;
  }
}
