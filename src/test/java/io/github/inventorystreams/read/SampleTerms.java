package io.github.inventorystreams.read;

import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Terms of suppliers that differ in their currency alone. */
public final class SampleTerms {
  private SampleTerms() {}

  /** The defaults of a service whose usual currency this is. */
  public static SupplierTerms defaults(String currency) {
    return new SupplierTerms(
        "",
        null,
        7,
        0,
        EnumSet.allOf(DayOfWeek.class),
        LocalTime.NOON,
        ZoneOffset.UTC,
        null,
        currency,
        CapacitySharing.EQUAL_COVER,
        null,
        false,
        Set.of());
  }

  static SupplierSettingsUpdate inCurrency(String supplierId, String currency) {
    return new SupplierSettingsUpdate(
        supplierId, new SupplierSettings(null, null, null, null, null, null, null, currency));
  }
}
