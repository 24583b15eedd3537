package io.github.inventorystreams.event;

/** Why stock was adjusted. */
public enum AdjustmentReason {
  LOSS,
  DAMAGE,
  FOUND,
  TRANSFER_IN,
  TRANSFER_OUT
}
