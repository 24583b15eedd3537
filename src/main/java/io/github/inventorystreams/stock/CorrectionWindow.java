package io.github.inventorystreams.stock;

/**
 * The times of the events that a correction can take back: from the earliest that its source could
 * still bring when it came, until a window after the correction itself. Whichever of the two comes
 * first, and whatever came in between, they find each other or they do not.
 */
record CorrectionWindow(long fromMillis, long untilMillis) {

  boolean contains(long atMillis) {
    return fromMillis <= atMillis && atMillis <= untilMillis;
  }
}
