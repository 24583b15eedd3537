package io.github.inventorystreams.app.check;

import java.util.List;

/** One part of what is checked. */
interface CheckPart {

  /** By which people and programs know it. */
  String name();

  /** Whether there is no use in it where no broker answers. */
  default boolean needsKafka() {
    return false;
  }

  /**
   * Looks, and changes nothing.
   *
   * @throws io.github.inventorystreams.app.console.CommandException if it can't go on; the message
   *     is a finding, too
   */
  Report look();

  /**
   * What was found.
   *
   * @param scope what was looked at, for a sentence
   */
  record Report(String scope, List<Finding> findings) {
    public Report {
      findings = List.copyOf(findings);
    }
  }
}
