package io.github.inventorystreams.json;

import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.LocationSettings;

/**
 * A change of the settings of a location.
 *
 * @param settings replace all earlier ones of the location
 * @param master what documents for suppliers need; no rule does
 */
public record LocationSettingsUpdate(
    String location, LocationSettings settings, LocationMasterData master) {

  /** Without master data. */
  public LocationSettingsUpdate(String location, LocationSettings settings) {
    this(location, settings, LocationMasterData.NONE);
  }
}
