package io.github.inventorystreams.json;

/**
 * The times that a record is read by, in milliseconds since 1970.
 *
 * @param recordMillis the timestamp of the record; 0 = it has none
 * @param standsIn whether that is the time of an event which states none
 * @param latestMillis no event may lie after it
 */
record RecordTimes(long recordMillis, boolean standsIn, long latestMillis) {

  /** When an event has happened. */
  long occurredAt(Fields fields) throws InvalidRecordException {
    if (fields.has("occurredAt")) {
      return fields.instant("occurredAt", latestMillis);
    }
    if (!standsIn) {
      throw InvalidRecordException.malformed(
          "occurredAt is missing; input.time=record takes the timestamp of the record");
    }
    if (recordMillis <= 0 || recordMillis > Rfc3339.LAST_MILLIS) {
      throw InvalidRecordException.malformed(
          "occurredAt is missing, and the record has no timestamp");
    }
    Fields.checkNotLater("occurredAt", recordMillis, latestMillis);
    return recordMillis;
  }
}
