package io.github.inventorystreams.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as text, in what publishers make of ISO 8601: a blank for T, no seconds, an offset without
 * its colon, or none at all.
 *
 * @param kind which of these there are
 */
record WrittenTime(Kind kind, ZoneRule zone) implements ValueFormat {

  /** The kind of time that is stated. */
  enum Kind {
    /** A date and a time, with an offset or without. */
    ANY("an RFC 3339 time"),
    /** A date and a time without an offset. */
    LOCAL("a date and a time without an offset such as \"2026-11-27T09:10:11\""),
    /** A date, which stands for its first moment. */
    DATE("a date such as \"2026-11-27\"");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }
  }

  private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
  private static final String OFFSET = "(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)";

  // All repetitions stand one behind the other, so that no text takes long.
  private static final Pattern TIME =
      Pattern.compile(
          DAY
              + "[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?: ?"
              + OFFSET
              + "(?:\\[[^\\]]*\\])?)?");

  private static final Pattern DATE = Pattern.compile(DAY + OFFSET + "?");

  @Override
  public Object read(String field, Object value) throws InvalidRecordException {
    if (kind == Kind.ANY
        && !zone.ignoresOffset()
        && value instanceof String text
        && Rfc3339.parse(text) != Rfc3339.INVALID) {
      return text;
    }
    String text = MappedTimes.text(field, value);
    Matcher matcher = (kind == Kind.DATE ? DATE : TIME).matcher(text);
    if (!matcher.matches()) {
      throw Fields.wrong(field, kind.expected, text);
    }
    String offset = matcher.group(matcher.groupCount());
    if (kind == Kind.LOCAL && offset != null && !zone.ignoresOffset()) {
      throw InvalidRecordException.malformed(
          "%s has an offset, %s, where the mapping expects none: it needs no format, or \"offset\": \"ignore\" if the offset is not true"
              .formatted(field, OneLine.quoted(text)));
    }
    try {
      return MappedTimes.inRange(
          field, zone.instantOf(local(matcher), offset == null ? null : offset(offset)), text);
    } catch (DateTimeException e) {
      throw Fields.wrong(field, kind.expected, text);
    }
  }

  private LocalDateTime local(Matcher matcher) {
    LocalDate day = LocalDate.parse(matcher.group(1));
    return kind == Kind.DATE ? day.atStartOfDay() : day.atTime(LocalTime.parse(matcher.group(2)));
  }

  private static ZoneOffset offset(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  /** Whether a text states a time in one of the forms that need no format. */
  static boolean isTime(@Nullable Object value) {
    return value instanceof String text && TIME.matcher(text).matches();
  }
}
