package io.github.inventorystreams.event;

import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an order line has come.
 *
 * @param confirmedQuantity units that the supplier has promised, or {@code null} before an answer
 * @param receivedQuantity units that have come, 0 or more
 * @param promised what will come when, as the supplier said; empty = nothing was said
 */
public record LineProgress(
    OrderStatus status,
    @Nullable Long confirmedQuantity,
    long receivedQuantity,
    List<Delivery> promised) {
  public LineProgress {
    promised = List.copyOf(promised);
  }

  /** Nothing has happened since the line was sent. */
  public static final LineProgress CREATED = begun(OrderStatus.CREATED);

  /** Nothing has happened yet. */
  public static LineProgress begun(OrderStatus status) {
    return new LineProgress(status, null, 0, List.of());
  }

  /** The day of the first promised delivery, or {@code null} if none was promised. */
  public @Nullable LocalDate firstPromised() {
    return promised.stream()
        .map(Delivery::deliveryDate)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The same promises with another number of units received. */
  public LineProgress with(OrderStatus newStatus, long newReceivedQuantity) {
    return new LineProgress(newStatus, confirmedQuantity, newReceivedQuantity, promised);
  }
}
