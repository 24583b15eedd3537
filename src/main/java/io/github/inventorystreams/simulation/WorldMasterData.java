package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SupplierMasterData;
import java.util.Map;

/**
 * The names and numbers of a world.
 *
 * @param skus by SKU
 * @param locations by location
 * @param suppliers by supplier id
 */
public record WorldMasterData(
    Map<String, SkuMasterData> skus,
    Map<String, LocationMasterData> locations,
    Map<String, SupplierMasterData> suppliers) {

  /** Nothing has a name. */
  public static final WorldMasterData NONE = new WorldMasterData(Map.of(), Map.of(), Map.of());

  public WorldMasterData {
    skus = Map.copyOf(skus);
    locations = Map.copyOf(locations);
    suppliers = Map.copyOf(suppliers);
  }
}
