package io.github.inventorystreams.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Times as text in a pattern of {@link DateTimeFormatter}; a pattern without a time stands for the
 * first moment of its day.
 *
 * @param pattern as the mapping has it
 */
record PatternTime(String pattern, DateTimeFormatter formatter, ZoneRule zone)
    implements ValueFormat {
  private static final String LETTERS_OF_OFFSETS = "VvzOXxZ";

  /**
   * @throws IllegalArgumentException if the pattern is none
   */
  static PatternTime of(String pattern, ZoneRule zone) {
    return new PatternTime(
        pattern,
        DateTimeFormatter.ofPattern(unquoted(pattern, true), Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT),
        zone);
  }

  /** Whether the times of a pattern have an offset or a zone. */
  static boolean hasOffset(String pattern) {
    return unquoted(pattern, false)
        .chars()
        .anyMatch(letter -> LETTERS_OF_OFFSETS.indexOf(letter) >= 0);
  }

  /**
   * The pattern with years as people mean them, since {@code y} is the year of an era and strict
   * reading asks which; or its letters alone, without what stands in quotes.
   */
  private static String unquoted(String pattern, boolean keepsQuoted) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      quoted ^= letter == '\'';
      if (keepsQuoted || !quoted) {
        text.append(!quoted && letter == 'y' ? 'u' : letter);
      }
    }
    return text.toString();
  }

  @Override
  public Object read(String field, Object value) throws InvalidRecordException {
    String text = MappedTimes.text(field, value);
    try {
      TemporalAccessor parsed =
          formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      return MappedTimes.inRange(field, instantOf(parsed), text);
    } catch (DateTimeException e) {
      throw Fields.wrong(field, "a time like " + pattern, text);
    }
  }

  private long instantOf(TemporalAccessor parsed) {
    if (parsed instanceof ZonedDateTime zoned) {
      return zone.instantOf(zoned.toLocalDateTime(), zoned.getOffset());
    }
    return zone.instantOf(
        parsed instanceof LocalDateTime time ? time : LocalDate.from(parsed).atStartOfDay(), null);
  }
}
