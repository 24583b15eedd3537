package io.github.inventorystreams.json;

import io.github.inventorystreams.event.LocationSettings;
import org.jspecify.annotations.Nullable;

/** Reads the topic of location settings. May be shared between threads. */
public final class LocationSettingsReader {
  /**
   * What a record sets, a tick, or why it is neither.
   *
   * @param key the location
   * @param value {@code null} = back to the defaults
   */
  public Decoded<LocationSettingsUpdate> read(byte @Nullable [] key, byte @Nullable [] value) {
    return KeyedRecord.read(key, value, LocationSettingsReader::update);
  }

  private static LocationSettingsUpdate update(byte @Nullable [] key, byte @Nullable [] value)
      throws InvalidRecordException {
    String location = RecordKey.read(key, "location");
    if (value == null) {
      return new LocationSettingsUpdate(location, LocationSettings.NONE);
    }
    TreeFields body = StrictJson.tree(value);
    RecordKey.checkAgrees(body, "location", location);
    return new LocationSettingsUpdate(
        location,
        new LocationSettings(
            FieldValues.zone(body, "zone"),
            Weekdays.read(body, "openDays"),
            Dates.read(body, "holidays")),
        MasterDataReader.location(body));
  }
}
