package io.github.inventorystreams.read;

import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an order on its way to its supplier.
 *
 * @param deliveries in the order in which they came
 * @param refused what was said of it and not taken, the newest first
 * @param places of its records, {@code null} if the order is not known
 */
public record OrderSupply(
    List<DeliveryRow> deliveries, List<RefusedAnswer> refused, @Nullable OrderPlaces places) {
  public OrderSupply {
    deliveries = List.copyOf(deliveries);
    refused = List.copyOf(refused);
  }

  /** Whether what the supplier has to know next is that lines are not wanted: he has the order. */
  public boolean isCutShort() {
    return deliveries.stream()
            .anyMatch(
                row ->
                    row.kind() == DocumentKind.LINE_CANCELLATION
                        && row.state() != DeliveryState.WITHDRAWN)
        && deliveries.stream()
            .noneMatch(
                row ->
                    row.kind() == DocumentKind.ORDER
                        && (row.state().isOpen() || row.state().isGivenUp()));
  }
}
