package io.github.inventorystreams.supply.answer.edi;

import java.util.Set;

/** A group begins with its first segment; what follows belongs to it until the next one does. */
final class EdifactGroup {
  private static final Set<String> WITH_LOC = Set.of("TAX", "NAD", "TDT", "TOD");
  private static final Set<String> WITH_RFF = Set.of("PAC", "NAD", "SCC", "RCS", "EQD");

  private final Set<String> first;
  private String name = "";

  EdifactGroup(Set<String> first) {
    this.first = first;
  }

  void enter(String tag) {
    boolean inside =
        (tag.equals("LOC") && WITH_LOC.contains(name))
            || (tag.equals("RFF") && WITH_RFF.contains(name))
            || (tag.equals("NAD") && name.equals("LOC"))
            || (tag.equals("TAX") && name.equals("ALC"));
    if (first.contains(tag) && !inside) {
      name = tag;
    }
  }

  void leave() {
    name = "";
  }

  boolean is(String tag) {
    return name.equals(tag);
  }

  /** Whether no group has begun. */
  boolean isNone() {
    return name.isEmpty();
  }
}
