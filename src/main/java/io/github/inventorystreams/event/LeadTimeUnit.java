package io.github.inventorystreams.event;

/** What the lead time of a supplier is counted in. */
public enum LeadTimeUnit {
  /** Every day counts. */
  CALENDAR_DAYS,
  /** Monday to Friday count, but for the supplier's holidays. */
  WORKING_DAYS
}
