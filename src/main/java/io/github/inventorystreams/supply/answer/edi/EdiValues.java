package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, days and identifiers out of the text of a message. StAEDI's own reader of numbers takes
 * the point whatever UNA says; so the text is read here.
 */
final class EdiValues {
  private static final int MAX_NUMBER = 18;

  /** At least one digit, and one behind a mark; nothing between thousands. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?=[.,0-9])[0-9]{0,18}(?:([.,])[0-9]{1,18})?");

  private static final Pattern LINE = Pattern.compile("0{0,19}[1-9][0-9]{0,5}");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HHmm").withResolverStyle(ResolverStyle.STRICT);

  private static final int DAY_DIGITS = 8;
  private static final int SHORT_DAY_DIGITS = 6;
  private static final int MINUTE_DIGITS = 4;

  private final EdiMessage message;

  EdiValues(EdiMessage message) {
    this.message = message;
  }

  /** A number of 0 or more. */
  BigDecimal amount(EdiSegment segment, String text) {
    var matcher = NUMBER.matcher(text);
    if (text.length() > MAX_NUMBER || !matcher.matches()) {
      throw message.refuse(segment, "no number: " + EdiMessage.shown(text));
    }
    String mark = matcher.group(1);
    Character decimalMark = message.envelope().decimalMark();
    if (mark != null && decimalMark != null && mark.charAt(0) != decimalMark) {
      throw message.refuse(
          segment, "no number: " + EdiMessage.shown(text) + ", the decimal mark is " + decimalMark);
    }
    BigDecimal value = new BigDecimal(text.replace(',', '.'));
    if (value.signum() < 0) {
      throw message.refuse(segment, "is below 0: " + EdiMessage.shown(text));
    }
    return value.signum() == 0 ? BigDecimal.ZERO : value;
  }

  /** A count as a control total has it. */
  long count(EdiSegment segment, String text) {
    BigDecimal value = amount(segment, text);
    try {
      return value.longValueExact();
    } catch (ArithmeticException e) {
      throw new UnreadableAnswerException(
          message.place(segment) + ": no count: " + EdiMessage.shown(text), e);
    }
  }

  /** The number of a line of the order. */
  int orderLine(EdiSegment segment, String text) {
    if (!LINE.matcher(text).matches()) {
      throw message.refuse(segment, "no number of a line: " + EdiMessage.shown(text));
    }
    return Integer.parseInt(text);
  }

  /** The number of a line of the order, or {@code null} if it is something else. */
  @Nullable Integer orderLineIfAny(String text) {
    return LINE.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  /** Something that is looked up by its letters, all of which must be known. */
  String identifier(EdiSegment segment, String text, String what) {
    if (text.isBlank()) {
      throw message.refuse(segment, "has no " + what);
    }
    if (text.indexOf('\uFFFD') >= 0) {
      throw message.refuse(
          segment,
          what
              + ' '
              + EdiMessage.shown(text)
              + " has letters that its character set does not have");
    }
    return text.strip();
  }

  /** A day by EDIFACT 2379. */
  LocalDate day(EdiSegment segment, String text, String format) {
    return switch (format) {
      case "102" -> day(segment, text);
      case "203", "204" -> dayOf(segment, text, format.equals("203") ? 12 : 14);
      case "101" -> shortDay(segment, text);
      default ->
          throw message.refuse(
              segment, "the format " + EdiMessage.shown(format) + " of 2379 says no single day");
    };
  }

  private LocalDate dayOf(EdiSegment segment, String text, int digits) {
    if (text.length() != digits) {
      throw new UnreadableAnswerException(noDay(segment, text));
    }
    minute(segment, text.substring(DAY_DIGITS, DAY_DIGITS + MINUTE_DIGITS));
    return day(segment, text.substring(0, DAY_DIGITS));
  }

  /** A day of eight digits. */
  LocalDate day(EdiSegment segment, String text) {
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeException e) {
      throw noDay(segment, text, e);
    }
  }

  private LocalDate shortDay(EdiSegment segment, String text) {
    if (text.length() != SHORT_DAY_DIGITS) {
      throw new UnreadableAnswerException(noDay(segment, text));
    }
    return day(segment, "20" + text);
  }

  private LocalTime minute(EdiSegment segment, String text) {
    try {
      return LocalTime.parse(text, MINUTE);
    } catch (DateTimeException e) {
      throw noDay(segment, text, e);
    }
  }

  private UnreadableAnswerException noDay(EdiSegment segment, String text, Exception cause) {
    return new UnreadableAnswerException(noDay(segment, text), cause);
  }

  private String noDay(EdiSegment segment, String text) {
    return message.place(segment) + ": no day or time: " + EdiMessage.shown(text);
  }

  /**
   * When a document was issued: at the time of the document, else at that of the envelope if it is
   * of the same day, else at the end of the day; it counts no later than it has come.
   */
  long issued(EdiSegment segment, LocalDate day, @Nullable String time, ZoneId zone) {
    if (time != null && time.length() >= MINUTE_DIGITS) {
      return millis(day.atTime(minute(segment, time.substring(0, MINUTE_DIGITS))), zone);
    }
    if (day.equals(dayOfEnvelope(segment))) {
      return prepared(segment, zone);
    }
    return millis(day.atTime(LocalTime.MAX), zone);
  }

  /** When the interchange was prepared. */
  long prepared(EdiSegment segment, ZoneId zone) {
    return millis(dayOfEnvelope(segment).atTime(minute(segment, message.envelope().time())), zone);
  }

  private LocalDate dayOfEnvelope(EdiSegment segment) {
    String date = message.envelope().date();
    return day(segment, date.length() == SHORT_DAY_DIGITS ? "20" + date : date);
  }

  private static long millis(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone).toInstant().toEpochMilli();
  }
}
