package io.github.inventorystreams.json;

import java.util.Set;

/** The rules common to the forms of times. */
final class MappedTimes {

  /** No form of a time is longer. */
  private static final int MAX_CHARS = 100;

  /**
   * PostgreSQL has times that never come; the last two are what Debezium's isostring mode writes.
   */
  private static final Set<String> INFINITE =
      Set.of("infinity", "-infinity", "+294247-01-10T04:00:25.2Z", "+292278994-08-16Z");

  private MappedTimes() {}

  /** The text of a time. */
  static String text(String field, Object value) throws InvalidRecordException {
    if (value instanceof String text && text.length() <= MAX_CHARS) {
      checkFinite(field, text);
      return text;
    }
    if (value instanceof Number) {
      throw InvalidRecordException.malformed(
          "%s must be text that tells a time, not %s; if it counts from 1970, the mapping needs a format such as \"epoch-seconds\""
              .formatted(field, Fields.shown(value)));
    }
    throw Fields.wrong(field, "text that tells a time", value);
  }

  static void checkFinite(String field, Object value) throws InvalidRecordException {
    if (value instanceof String text && INFINITE.contains(text)) {
      throw infinite(field, value);
    }
  }

  static InvalidRecordException infinite(String field, Object value) {
    return InvalidRecordException.malformed(
        "%s is %s, which is no time; a rule of the mapping can pass such records over"
            .formatted(field, Fields.shown(value)));
  }

  /** The instant as an event of this product has it. */
  static String inRange(String field, long millis, Object value) throws InvalidRecordException {
    if (millis == ZoneRule.NO_ZONE) {
      throw InvalidRecordException.malformed(
          "%s has no offset: %s; the mapping needs the \"zone\" that it is told in"
              .formatted(field, Fields.shown(value)));
    }
    if (millis < 0 || millis > Rfc3339.LAST_MILLIS) {
      throw Fields.wrong(field, "a time from 1970 to 2999", value);
    }
    return Rfc3339.format(millis);
  }
}
