package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSupplier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The suppliers that a SKU is ordered from by its settings: one usually, others where that one is
 * too slow.
 */
public final class SkuSuppliers {
  private SkuSuppliers() {}

  /** What is listed of the usual supplier: the one that is set, or else the first by priority. */
  public static Optional<SkuSupplier> usual(SkuSettings settings) {
    String supplierId = settings.supplierId();
    return supplierId == null
        ? listed(settings).stream().min(Comparator.comparingInt(SkuSupplier::priority))
        : listed(settings).stream()
            .filter(each -> each.supplierId().equals(supplierId))
            .findFirst();
  }

  /** The other listed suppliers of a plan. */
  public static List<SkuSupplier> othersThan(PlanningParameters plan, SkuSettings settings) {
    return listed(settings).stream()
        .filter(each -> !each.supplierId().equals(plan.supplierId()))
        .toList();
  }

  private static List<SkuSupplier> listed(SkuSettings settings) {
    List<SkuSupplier> suppliers = settings.suppliers();
    return suppliers == null ? List.of() : suppliers;
  }
}
