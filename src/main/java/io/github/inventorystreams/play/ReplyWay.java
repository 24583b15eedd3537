package io.github.inventorystreams.play;

import java.util.List;

/** The way by which suppliers reply to orders. Called by the thread that plays. */
public interface ReplyWay {

  /** It is this late in the world: what is done from now on is done then. */
  void timeIs(long millis);

  /**
   * Brings replies to new orders, and returns once the processor has been told all of them.
   *
   * @throws PlayException if it can't be told
   */
  void bring(List<OrderReply> replies);
}
