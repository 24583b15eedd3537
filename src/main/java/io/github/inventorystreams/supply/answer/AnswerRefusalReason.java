package io.github.inventorystreams.supply.answer;

/** Why what a supplier says about an order is not taken. The names are published and stable. */
public enum AnswerRefusalReason {
  /** There is no order with that number. */
  UNKNOWN_ORDER,
  /** It is an order to another supplier than the one who says it. */
  WRONG_SUPPLIER,
  /** Nobody can tell which supplier says it. */
  UNKNOWN_SENDER,
  /** It names a line or an article that the order does not have. */
  UNKNOWN_LINE,
  /** It names an article of which the order has several lines, or that may be one of several. */
  AMBIGUOUS_LINE,
  /** It says one thing and another that can't both be. */
  CONTRADICTION,
  /** A quantity that is not whole in units of the SKU. */
  FRACTION_OF_UNIT,
  /** A quantity in a unit of which nobody knows how many units of the SKU it has. */
  UNKNOWN_UNIT,
  /** An article that is to come instead and is not known as one SKU. */
  UNKNOWN_SUBSTITUTE,
  /** A substitute that can't be booked: for a part of a line, or first told by a notice. */
  UNBOOKABLE_SUBSTITUTE,
  /** A number, a day or a text that is beyond all that can be. */
  OUT_OF_RANGE,
  /** It leaves open what becomes of the order, or of a part of a line. */
  SAYS_NOTHING,
  /** One document speaks of the order several times. */
  SAID_TWICE
}
