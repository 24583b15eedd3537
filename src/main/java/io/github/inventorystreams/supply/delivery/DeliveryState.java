package io.github.inventorystreams.supply.delivery;

/** Where a document stands. The names are published and stable. */
public enum DeliveryState {
  /** Its turn has not come, or something that it needs is not set. */
  WAITING,
  /** It was begun to be sent: the supplier may have it. It is sent again until that is known. */
  ATTEMPTED,
  /** It is with the other side. */
  SENT,
  /** The supplier has answered, or has said that the order is there. */
  ACKNOWLEDGED,
  /** It was given up: somebody has to look after it. */
  FAILED,
  /** It is not needed any more, or goes another way. */
  WITHDRAWN;

  /** Whether it still has to be sent. */
  public boolean isOpen() {
    return this == WAITING || this == ATTEMPTED;
  }

  /** Whether somebody has to look after it. */
  public boolean isGivenUp() {
    return this == FAILED;
  }

  /** Whether the other side has it. */
  public boolean isDelivered() {
    return this == SENT || this == ACKNOWLEDGED;
  }
}
