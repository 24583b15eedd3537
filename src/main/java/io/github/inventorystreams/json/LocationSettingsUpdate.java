package io.github.inventorystreams.json;

import io.github.inventorystreams.event.LocationSettings;

/**
 * A change of the settings of a location.
 *
 * @param settings replace all earlier ones of the location
 */
public record LocationSettingsUpdate(String location, LocationSettings settings) {}
