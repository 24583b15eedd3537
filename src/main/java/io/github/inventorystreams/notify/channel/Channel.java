package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.outbound.DeliveryOutcome;

/** A way to people or machines. It is used by one thread, and each use ends within a minute. */
public interface Channel {

  /**
   * Sends a message once, and throws nothing: what goes wrong is an outcome.
   *
   * @param nowMillis the time of day
   */
  DeliveryOutcome send(Batch batch, long nowMillis);
}
