package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.BookKey;
import org.jspecify.annotations.Nullable;

/** A book after a change as its warnings see it; quantities are in units. */
public interface BookView {
  BookKey key();

  /** The time of what has changed the book. */
  long atMillis();

  /** The id of the event that has changed it, or {@code null}. */
  @Nullable String causedBy();

  /** Whether its stock means something: somebody has counted or filled the shelf. */
  boolean isOpened();

  /** Below 0 where more left than there was. */
  long onHand();

  long reserved();

  /** On hand and not reserved. */
  long available();

  InboundView inbound();

  /** On hand without events that are implausible and not confirmed. */
  long confirmedOnHand();

  /** Available without such events. */
  long confirmedAvailable();

  /** InboundView without such events. */
  InboundView confirmedInbound();

  Threshold threshold();

  LastReview lastReview();

  /** Where its warnings stand, with the steps of this change so far. */
  WarningState warnings();

  /** Its implausible events, and corrections without effect, in sentences that begin with it. */
  String implausibleEvents();
}
