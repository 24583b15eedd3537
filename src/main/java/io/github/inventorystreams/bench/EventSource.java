package io.github.inventorystreams.bench;

import io.github.inventorystreams.event.StockEvent;
import java.util.function.Consumer;

/** Events to be published, the same ones every time. */
public interface EventSource {
  /** How many. */
  long count();

  /** Hands over all of them, in order. */
  void forEach(Consumer<StockEvent> taker);
}
