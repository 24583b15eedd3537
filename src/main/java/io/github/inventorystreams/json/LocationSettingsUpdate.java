package io.github.inventorystreams.json;

import io.github.inventorystreams.event.LocationSettings;

/**
 * What somebody has set, and for which location.
 *
 * @param settings replace all earlier ones of the location
 */
public record LocationSettingsUpdate(String location, LocationSettings settings) {}
