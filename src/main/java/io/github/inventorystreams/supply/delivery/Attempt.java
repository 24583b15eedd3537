package io.github.inventorystreams.supply.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt to send a document has ended. */
public sealed interface Attempt {

  /**
   * The other side has it.
   *
   * @param messageId by which it knows it, or {@code null}
   * @param answer what it has said to it at once, or {@code null}
   */
  record Taken(@Nullable String messageId, byte @Nullable [] answer) implements Attempt {
    /** It has said nothing to it. */
    public Taken(@Nullable String messageId) {
      this(messageId, null);
    }
  }

  /**
   * It may go another time.
   *
   * @param reason in one line, without secrets
   * @param waitAtLeast what the other side asked for, or {@code null}
   */
  record Failed(String reason, @Nullable Duration waitAtLeast) implements Attempt {}

  /** It will never go so. */
  record Refused(String reason) implements Attempt {}

  /** There is no such document on this way, and nobody misses it. */
  record Needless(String reason) implements Attempt {}

  /** It was called back before anything was sent, and goes again if it is wanted again. */
  record CalledBack() implements Attempt {}

  /** It could not be made: something is not set. Nothing was sent. */
  record Incomplete(String reason) implements Attempt {}
}
