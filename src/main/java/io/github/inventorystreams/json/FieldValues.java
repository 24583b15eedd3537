package io.github.inventorystreams.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of values that settings, suppliers' answers and orders are made of. */
final class FieldValues {

  /** No span of days, and no number of them, is longer: a hundred years. */
  static final double MAX_DAYS = 36_525;

  private static final int HOURS_PER_DAY = 24;
  private static final String APPROVAL_REQUIRED = "required";
  private static final String APPROVAL_NONE = "none";
  private static final BigDecimal MAX_MONEY = BigDecimal.valueOf(Fields.MAX_QUANTITY);

  /** Amounts have at most so many decimals. */
  static final int MAX_MONEY_SCALE = 12;

  private static final int MAX_MONEY_CHARS = 40;
  private static final String DATE = "a day such as \"2026-11-29\" from 1970 to 2999";
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  private FieldValues() {}

  /** A number from 0 or from above 0 to a hundred years. */
  static @Nullable Double days(Fields fields, String name, boolean zeroAllowed)
      throws InvalidRecordException {
    Double days = number(fields, name);
    if (days != null && !(days <= MAX_DAYS && (days > 0 || (zeroAllowed && days == 0)))) {
      throw Fields.wrong(
          name, "a number of days " + (zeroAllowed ? "from 0" : "above 0") + " on", days);
    }
    return days;
  }

  /** A number of hours above 0, at most a hundred years. */
  static @Nullable Double hours(Fields fields, String name) throws InvalidRecordException {
    Double hours = number(fields, name);
    if (hours != null && !(hours > 0 && hours <= MAX_DAYS * HOURS_PER_DAY)) {
      throw Fields.wrong(name, "a number of hours above 0", hours);
    }
    return hours;
  }

  /** Whether an approval is required. */
  static @Nullable Boolean approval(Fields fields, String name) throws InvalidRecordException {
    String word = fields.optionalText(name);
    if (word == null) {
      return null;
    }
    if (!word.equals(APPROVAL_REQUIRED) && !word.equals(APPROVAL_NONE)) {
      throw Fields.wrong(name, "\"" + APPROVAL_REQUIRED + "\" or \"" + APPROVAL_NONE + "\"", word);
    }
    return word.equals(APPROVAL_REQUIRED);
  }

  /** How {@link #approval} is written. */
  static @Nullable String approvalWord(@Nullable Boolean required) {
    return required == null ? null : required ? APPROVAL_REQUIRED : APPROVAL_NONE;
  }

  /** Days from 1970 to 2999. */
  static @Nullable Set<LocalDate> dates(TreeFields fields, String name)
      throws InvalidRecordException {
    List<String> texts = fields.texts(name);
    if (texts == null) {
      return null;
    }
    Set<LocalDate> dates = new TreeSet<>();
    for (String text : texts) {
      dates.add(date(name, text));
    }
    return dates;
  }

  /** A number above 0 and below 1, or at most 1. */
  static @Nullable Double share(Fields fields, String name, boolean oneAllowed)
      throws InvalidRecordException {
    Double share = number(fields, name);
    if (share != null && !(share > 0 && (share < 1 || (oneAllowed && share == 1)))) {
      throw Fields.wrong(
          name, "a number above 0 and " + (oneAllowed ? "at most 1" : "below 1"), share);
    }
    return share;
  }

  /** Any JSON number. */
  static @Nullable Double number(Fields fields, String name) throws InvalidRecordException {
    Object value = fields.value(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Number number) || Double.isInfinite(number.doubleValue())) {
      throw Fields.wrong(name, "a number", value);
    }
    return number.doubleValue();
  }

  /** An amount of 0 or more, as text or as a number. */
  static @Nullable BigDecimal money(Fields fields, String name) throws InvalidRecordException {
    Object value = fields.value(name);
    if (value == null) {
      return null;
    }
    BigDecimal amount = value instanceof String || value instanceof Number ? decimal(value) : null;
    if (amount == null
        || amount.signum() < 0
        || amount.compareTo(MAX_MONEY) > 0
        || amount.scale() > MAX_MONEY_SCALE) {
      throw Fields.wrong(name, "an amount of money of 0 or more such as \"3.10\"", value);
    }
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /** An amount of 0 or more that is reckoned with, not paid. */
  static @Nullable Double cost(Fields fields, String name) throws InvalidRecordException {
    BigDecimal amount = money(fields, name);
    return amount == null ? null : amount.doubleValue();
  }

  private static @Nullable BigDecimal decimal(Object value) {
    String text = value.toString();
    try {
      return text.length() <= MAX_MONEY_CHARS ? new BigDecimal(text) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** An ISO 4217 code. */
  static @Nullable String currency(Fields fields, String name) throws InvalidRecordException {
    String code = fields.optionalText(name);
    if (code != null && !CURRENCY.matcher(code).matches()) {
      throw Fields.wrong(name, "a currency code of three capital letters", code);
    }
    return code;
  }

  static @Nullable ZoneId zone(Fields fields, String name) throws InvalidRecordException {
    String id = fields.optionalText(name);
    try {
      return id == null ? null : ZoneId.of(id);
    } catch (DateTimeException e) {
      throw Fields.wrong(name, "a time zone such as \"Europe/Berlin\"", id);
    }
  }

  static @Nullable LocalTime timeOfDay(Fields fields, String name) throws InvalidRecordException {
    String text = fields.optionalText(name);
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw Fields.wrong(name, "a time of day such as \"18:00\"", text);
    }
  }

  /** A day from 1970 to 2999. */
  static @Nullable LocalDate date(Fields fields, String name) throws InvalidRecordException {
    String text = fields.optionalText(name);
    return text == null ? null : date(name, text);
  }

  /** The day that a text names. */
  static LocalDate date(String name, String text) throws InvalidRecordException {
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Fields.wrong(name, DATE, text);
    }
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      throw Fields.wrong(name, DATE, text);
    }
    return date;
  }
}
