package io.github.inventorystreams.oracle;

import java.util.List;

/**
 * A partition of the input as the contract sees it: it stands at the latest time that it has shown,
 * and what lies further back than the window is too late, as a whole record.
 */
final class PlainSource {
  private long latest = Long.MIN_VALUE;
  private boolean empty = true;

  /** The earliest time that it may still send. */
  long reach() {
    return empty ? Long.MIN_VALUE : latest - PlainBook.WINDOW;
  }

  boolean isTooLate(List<PlainEvent> record) {
    return record.stream().anyMatch(event -> event.at() < reach());
  }

  void shows(long at) {
    latest = empty ? at : Math.max(latest, at);
    empty = false;
  }
}
