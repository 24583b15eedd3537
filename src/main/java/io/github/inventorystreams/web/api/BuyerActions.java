package io.github.inventorystreams.web.api;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.SupplierEvent;
import org.jspecify.annotations.Nullable;

/** The publisher of what buyers do about orders on their way to suppliers. */
public interface BuyerActions {

  /** Asks that an order is sent. Asking the same again changes nothing. */
  void send(Sending sending);

  /** Records what a supplier has said. Recording the same again changes nothing. */
  void record(SupplierEvent.Confirmation answer);

  /** The time that orders go by. */
  long orderTimeMillis();

  /**
   * What is asked for.
   *
   * @param requestId by which the same request is known
   * @param order where the revision stands that is to be sent
   * @param channel for {@link How#SEND_BY}, else {@code null}
   * @param by who asks
   */
  record Sending(
      String requestId,
      How how,
      String supplierId,
      String poNumber,
      RecordOrigin order,
      @Nullable String channel,
      String by) {}

  /** How an order is to be sent. */
  enum How {
    /** Once more, the way it went. */
    RESEND,
    /** By another channel, and no longer by the one before. */
    SEND_BY,
    /** It was sent by hand. */
    MARK_SENT
  }
}
