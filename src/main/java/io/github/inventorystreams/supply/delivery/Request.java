package io.github.inventorystreams.supply.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for an order that is or should be on its way: a value of the topic of requests.
 *
 * @param id by which the same request is known
 * @param by who asks
 * @param channel for {@link Action#SEND_BY}, else {@code null}
 * @param order the revision that is to be sent; {@code null} for {@link Action#ACKNOWLEDGE}
 */
public record Request(
    String id,
    Action action,
    String supplierId,
    String poNumber,
    String by,
    long atMillis,
    @Nullable String channel,
    @Nullable PackedOrder order) {

  /** What is to be done. */
  public enum Action {
    /** Send it once more, the way it went. */
    RESEND,
    /** Send it by another channel, and no longer by the one before. */
    SEND_BY,
    /** It was sent by hand: nothing is to be done any more. */
    MARK_SENT,
    /** The supplier has said that the order is there. */
    ACKNOWLEDGE
  }
}
