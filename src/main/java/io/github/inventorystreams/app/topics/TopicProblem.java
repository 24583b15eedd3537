package io.github.inventorystreams.app.topics;

/**
 * What is wrong with a topic.
 *
 * @param effect of leaving it as it is
 * @param text says it and how to mend it, in one line
 */
record TopicProblem(Effect effect, String text) {

  /** How bad it is. */
  enum Effect {
    /** Processing can't go on with it. */
    STOPS,
    /** Processing goes on, and something may be lost some day. */
    ENDANGERS
  }

  static TopicProblem stops(String text) {
    return new TopicProblem(Effect.STOPS, text);
  }

  static TopicProblem endangers(String text) {
    return new TopicProblem(Effect.ENDANGERS, text);
  }
}
