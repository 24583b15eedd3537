package io.github.inventorystreams.event;

/** The unit in which a supplier's lead time is counted. */
public enum LeadTimeUnit {
  /** Every day counts. */
  CALENDAR_DAYS,
  /** Monday to Friday count, but for the supplier's holidays. */
  WORKING_DAYS
}
