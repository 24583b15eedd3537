package io.github.inventorystreams.event;

/** The reason for which stock was adjusted. */
public enum AdjustmentReason {
  LOSS,
  DAMAGE,
  FOUND,
  TRANSFER_IN,
  TRANSFER_OUT
}
