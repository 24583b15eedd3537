package io.github.inventorystreams.json;

/**
 * The position of an event among those of its record.
 *
 * @param element its place in the record's list of events, from 1; 0 = there is no such list
 * @param part its place among the events that the rule makes, from 1; 0 = it makes just one
 */
record EventPosition(int element, int part) {
  static final EventPosition ALONE = new EventPosition(0, 0);

  /** Whether its record can bear no other event. */
  boolean isAlone() {
    return element == 0 && part == 0;
  }

  /** What distinguishes it from the others where the record has one id for all. */
  String idSuffix() {
    return (element == 0 ? "" : "-" + element) + (part == 0 ? "" : "-" + part);
  }

  /** Its name for a person; empty if it is alone. */
  String label() {
    String event = element == 0 ? "" : "event " + element;
    return part == 0 ? event : event + (event.isEmpty() ? "" : ", ") + "part " + part;
  }
}
