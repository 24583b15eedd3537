package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.LineProgress.SkuReceipts;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units of one SKU that are expected on a line in all, those that have come among them.
 *
 * @param day of the next of them; {@code null} if nobody knows, or none of this SKU follows
 * @param awaited what follows on which day, where that is more than {@code day} says; else empty
 */
record ExpectedUnits(String sku, long quantity, @Nullable LocalDate day, List<Delivery> awaited) {

  /** Of a line: the SKU that was ordered first, then those that come or were to come instead. */
  static List<ExpectedUnits> of(Line line) {
    if (line.progress().skus().isEmpty()) {
      return List.of(new ExpectedUnits(line.sku(), quantity(line), day(line), awaited(line)));
    }
    String substitute = line.progress().answer().substituteSku();
    String coming = substitute == null ? line.sku() : substitute;
    long open =
        line.status().isFinal()
            ? 0
            : Math.max(0, line.quantity() - line.progress().receivedQuantity());
    List<ExpectedUnits> expected = new ArrayList<>();
    for (SkuReceipts each : line.progress().skus()) {
      boolean comes = each.sku().equals(coming);
      expected.add(
          new ExpectedUnits(
              each.sku(),
              each.receivedQuantity() + (comes ? open : 0),
              comes ? day(line) : null,
              comes ? awaited(line) : List.of()));
    }
    return expected;
  }

  /** Of a line that was given up, only those that have come. */
  private static long quantity(Line line) {
    return line.status() == OrderStatus.EXPIRED
        ? line.progress().receivedQuantity()
        : line.quantity();
  }

  /** Nobody delivers what still has to be approved. */
  private static @Nullable LocalDate day(Line line) {
    return line.status() == OrderStatus.PROPOSED ? null : line.expectedDelivery();
  }

  /** Parts on several days, or of which the supplier knows no day. */
  private static List<Delivery> awaited(Line line) {
    if (line.status().isFinal() || line.status() == OrderStatus.PROPOSED) {
      return List.of();
    }
    List<Delivery> awaited = line.progress().awaited();
    boolean told = awaited.size() > 1 || line.progress().awaitsUndated();
    return told ? awaited : List.of();
  }
}
