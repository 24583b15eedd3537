package io.github.inventorystreams.supply.post;

/** Where posted answers go. Asked by several threads. */
@FunctionalInterface
public interface PostedAnswers {

  /**
   * Takes in an answer. Taken in again, it has no further effect.
   *
   * @param door at which somebody has signed it
   * @param digest SHA-256 of the body, in hexadecimal
   */
  PostOutcome take(PostDoor door, String digest, byte[] body);
}
