package io.github.inventorystreams.app.check;

/**
 * One thing that was found.
 *
 * @param part of the check that has found it
 * @param text what it is and how to mend it, in one line without a full stop
 */
record Finding(String part, Severity severity, String text) {

  /** How bad it is. */
  enum Severity {
    /** Something fails, or waits for it. */
    WRONG,
    /** It works, and may not be meant so. */
    HINT
  }
}
