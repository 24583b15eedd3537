package io.github.inventorystreams.play;

import io.github.inventorystreams.event.StockEvent;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Goods on their way, the next to arrive first; whatever order they were promised in. */
final class PendingDeliveries {
  private final PriorityQueue<StockEvent.Restock> waiting =
      new PriorityQueue<>(
          Comparator.<StockEvent.Restock>comparingLong(
                  restock -> restock.header().occurredAtMillis())
              .thenComparing(restock -> restock.header().id().eventId()));

  void promise(List<StockEvent.Restock> deliveries) {
    waiting.addAll(deliveries);
  }

  /** Takes out the next one if it arrives not later than an instant, else {@code null}. */
  StockEvent.@Nullable Restock arrivedBy(long millis) {
    StockEvent.Restock next = waiting.peek();
    return next != null && next.header().occurredAtMillis() <= millis ? waiting.poll() : null;
  }
}
