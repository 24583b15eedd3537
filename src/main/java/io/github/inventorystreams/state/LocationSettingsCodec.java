package io.github.inventorystreams.state;

import io.github.inventorystreams.event.LocationSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** The stored form of a location's settings. */
public final class LocationSettingsCodec implements Codec<LocationSettings> {
  private static final int VERSION = 2;

  @Override
  public byte[] encode(LocationSettings settings) {
    Packer out = new Packer(VERSION);
    pack(settings, out);
    return out.toBytes();
  }

  @Override
  public LocationSettings decode(byte[] bytes) {
    return unpack(new Unpacker(bytes, VERSION, "location setting"));
  }

  static void pack(LocationSettings settings, Packer out) {
    out.optional(settings.zone(), (packer, zone) -> packer.text(zone.getId()))
        .optional(
            settings.openDays(), (packer, days) -> packer.natural(SupplierTermsCodec.daySet(days)))
        .optional(
            settings.holidays(),
            (packer, days) ->
                packer.list(
                    days.stream().sorted().toList(), (each, day) -> each.whole(day.toEpochDay())));
  }

  static LocationSettings unpack(Unpacker in) {
    return new LocationSettings(
        in.optional(zone -> ZoneId.of(zone.text())),
        in.optional(days -> SupplierTermsCodec.days(days.smallNatural())),
        in.optional(days -> Set.copyOf(days.list(day -> LocalDate.ofEpochDay(day.whole())))));
  }
}
