package io.github.inventorystreams.read;

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
}
