package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.document.OrderDocument;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An order as its page shows it.
 *
 * @param document in the revision of the link; where that is not kept, in the latest one. Of one
 *     that is open, the lines that can still be answered
 * @param last the answer that holds, or {@code null}
 * @param zone of the supplier
 */
public record ShownOrder(
    OrderDocument document, State state, @Nullable GivenAnswer last, ZoneId zone) {

  /** Whether it can be answered. */
  public enum State {
    /** It can. */
    OPEN,
    /** It has changed since the link was sent. */
    REVISED,
    /** It is not wanted any more. */
    CANCELLED,
    /** Nothing more of it is expected. */
    CLOSED
  }
}
