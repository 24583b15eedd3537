package io.github.inventorystreams.supply.channel;

import io.github.inventorystreams.supply.delivery.Attempt;

/** A place where files for a partner are put. Used by several threads. */
@FunctionalInterface
public interface FileWay {

  /** Puts a file there; one of the same name and bytes that is there already is left. */
  Attempt put(Letter.File file);
}
