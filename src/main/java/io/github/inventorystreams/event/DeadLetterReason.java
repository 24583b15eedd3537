package io.github.inventorystreams.event;

/** The reason for which a record was refused. The names are published and stable. */
public enum DeadLetterReason {
  /** The bytes are no event: no JSON, a field is missing, of the wrong type or out of range. */
  MALFORMED,
  /** The event's type is not known. */
  UNKNOWN_TYPE,
  /** Older by more than the window than what its partition of the input topic has shown. */
  TOO_LATE,
  /** Further in the future than allowed. */
  IN_FUTURE,
  /** It names a purchase order or a line that was never placed. */
  UNKNOWN_ORDER,
  /** A supplier answers an order of another supplier. */
  WRONG_SUPPLIER,
  /** An answer or approval that the state of the order does not allow any more, or not yet. */
  ILLEGAL_MOVE,
  /** A record that its publisher put into another partition than its key's. */
  WRONG_PARTITION,
  /** It names something by an id of its publisher that the table of ids does not have. */
  UNKNOWN_ID
}
