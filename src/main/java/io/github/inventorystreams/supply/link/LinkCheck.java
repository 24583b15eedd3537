package io.github.inventorystreams.supply.link;

/** What a token is worth. */
public sealed interface LinkCheck {

  /** It was made here, and is still taken. */
  record Valid(OrderLink link) implements LinkCheck {}

  /** It was made here, and its time is over. */
  record Expired(OrderLink link) implements LinkCheck {}

  /**
   * Everything else: cut, changed, signed by a key that is not known, or no token at all. Which of
   * them it is nobody is told.
   */
  record Unknown() implements LinkCheck {}
}
