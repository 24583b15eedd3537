package io.github.inventorystreams.supply.post;

import io.github.inventorystreams.supply.answer.AnswerForm;

/**
 * Where the answers of one channel are posted.
 *
 * @param form that they have
 * @param secret that signs them
 */
public record PostDoor(String channel, AnswerForm form, String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return channel;
  }
}
