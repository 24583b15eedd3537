package io.github.inventorystreams.supply.page;

/** What has become of an answer. */
public sealed interface AnswerOutcome {

  /** It holds: now, or since it was sent for the first time. */
  record Taken(GivenAnswer answer) implements AnswerOutcome {}

  /**
   * It was not taken: the order is not open any more, or another answer came after the one that its
   * author knew.
   *
   * @param now the order as it stands
   */
  record Overtaken(ShownOrder now) implements AnswerOutcome {}

  /** It could not be stored, and may be sent again. */
  record NotStored() implements AnswerOutcome {}
}
