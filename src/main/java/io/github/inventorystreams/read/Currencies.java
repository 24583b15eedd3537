package io.github.inventorystreams.read;

import io.github.inventorystreams.event.SupplierTerms;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The currencies of costs and prices.
 *
 * @param usual of SKUs without a supplier, or of one that has not published its terms
 */
record Currencies(String usual, Map<String, SupplierTerms> terms) {

  /** Of the SKUs of a supplier. */
  String of(@Nullable String supplierId) {
    SupplierTerms told = supplierId == null ? null : terms.get(supplierId);
    return told == null ? usual : told.currency();
  }
}
