package io.github.inventorystreams.supply.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for an order that is or should be on its way: a value of the topic of requests.
 *
 * @param id by which the same request is known: it is carried out once
 * @param by who asks
 * @param channel for {@link Action#SEND_BY} and {@link Action#REJECT}, else {@code null}
 * @param order the revision that is to be sent; {@code null} for what is said of one that was
 * @param rejection for {@link Action#REJECT}, else {@code null}
 */
public record Request(
    String id,
    Action action,
    String supplierId,
    String poNumber,
    String by,
    long atMillis,
    @Nullable String channel,
    @Nullable PackedOrder order,
    @Nullable Rejection rejection) {

  /** What is to be done. */
  public enum Action {
    /** Send it once more, the way it went. */
    RESEND,
    /** Send it by another channel, and no longer by the one before. */
    SEND_BY,
    /** It was sent by hand: nothing is to be done any more. */
    MARK_SENT,
    /** The supplier has said that the order is there. */
    ACKNOWLEDGE,
    /** The supplier's program could not read a document. */
    REJECT;

    /** Whether it is about a document that is to be sent. */
    boolean wantsOrder() {
      return this != ACKNOWLEDGE && this != REJECT;
    }
  }

  /**
   * What a program says of a document that it could not read.
   *
   * @param controlNumber of the document
   * @param reason in one line
   */
  public record Rejection(long controlNumber, String reason) {}

  /** That the supplier has the order. */
  public static Request acknowledged(String id, String supplierId, String poNumber, long atMillis) {
    return new Request(
        id, Action.ACKNOWLEDGE, supplierId, poNumber, supplierId, atMillis, null, null, null);
  }

  /** That the supplier's program could not read a document. */
  public static Request rejected(
      String id, DeliveryKey key, String supplierId, long atMillis, Rejection rejection) {
    return new Request(
        id,
        Action.REJECT,
        supplierId,
        key.poNumber(),
        supplierId,
        atMillis,
        key.channel(),
        null,
        rejection);
  }
}
