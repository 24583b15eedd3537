package io.github.inventorystreams.notify;

/** The result of a notice, as it is counted. */
public enum DeliveryResult {
  /** The channel has taken it. */
  DELIVERED,
  /** The channel has not taken it, and is asked again; counted at each attempt. */
  RETRIED,
  /** It was given up: refused by the channel, or tried too long. */
  DEAD,
  /** Nobody needs it: acknowledged or over before its turn, or replaced by a later step. */
  SUPPRESSED,
  /** It was too old when it was read. */
  OUTDATED
}
