package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.StockEvent;
import java.util.stream.Stream;

/**
 * A world that can be played to the processor: settings first, then events in the order of time.
 */
public interface World {

  /** What is to be set before the first event. */
  WorldSettings settings();

  /** What its SKUs, suppliers and locations are called, as far as anybody knows. */
  default WorldMasterData masterData() {
    return WorldMasterData.NONE;
  }

  /** An instant not after the first event. */
  long firstMillis();

  /** The end: no event is later. */
  long lastMillis();

  /**
   * The events from the beginning, made or read as they are asked for, each call anew. To be
   * closed.
   *
   * @throws java.io.UncheckedIOException if they come from a file that can't be read
   */
  Stream<StockEvent> events();
}
