package io.github.inventorystreams.read;

import io.github.inventorystreams.event.SupplierSettingsBuilder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import java.time.LocalTime;

/** Terms of suppliers that differ in their currency alone. */
public final class SampleTerms {
  private SampleTerms() {}

  /** The defaults of a service whose usual currency this is. */
  public static SupplierTerms defaults(String currency) {
    return TermsBuilder.of("").cutOff(LocalTime.NOON).currency(currency).build();
  }

  static SupplierSettingsUpdate inCurrency(String supplierId, String currency) {
    return new SupplierSettingsUpdate(
        supplierId, SupplierSettingsBuilder.none().currency(currency).build());
  }
}
