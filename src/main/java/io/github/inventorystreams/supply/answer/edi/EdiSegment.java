package io.github.inventorystreams.supply.answer.edi;

import java.util.List;

/**
 * One segment with its elements and their components, all as text.
 *
 * @param number in its message, from 1 for the header of the message
 * @param elements from the first behind the tag; one that was left out is an empty text
 */
record EdiSegment(int number, String tag, List<List<String>> elements) {
  EdiSegment {
    elements = List.copyOf(elements);
  }

  /** An element, or the first component of it; empty if it is not there. */
  String at(int element) {
    return at(element, 1);
  }

  /** A component, both counted from 1 as the standards do; empty if it is not there. */
  String at(int element, int component) {
    if (element > elements.size()) {
      return "";
    }
    List<String> parts = elements.get(element - 1);
    return component > parts.size() ? "" : parts.get(component - 1);
  }

  /** How many elements there are. */
  int size() {
    return elements.size();
  }

  @Override
  public String toString() {
    return "segment " + number + ' ' + tag;
  }
}
