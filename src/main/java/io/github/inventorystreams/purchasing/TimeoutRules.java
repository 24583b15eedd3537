package io.github.inventorystreams.purchasing;

import java.time.Duration;

/**
 * The waiting times of the desks, the same for all suppliers.
 *
 * @param unanswered what becomes of an order that the supplier does not answer, reminded or not
 * @param expireAfter how long after the expected day a line that has not come is given up
 * @param approvalReminder after how long somebody is reminded of it; without effect where it is not
 *     before the end
 * @param approvalExpires how long a proposed order waits for its approval
 * @param keepClosed how long an order is remembered of which nothing more is awaited
 */
public record TimeoutRules(
    Unanswered unanswered,
    Duration expireAfter,
    Duration approvalReminder,
    Duration approvalExpires,
    Duration keepClosed) {

  /** The meaning of a supplier's silence. */
  public enum Unanswered {
    /** The order stands. */
    KEEP,
    /** It counts as confirmed. */
    ACCEPT,
    /** It is called off. */
    CANCEL
  }
}
