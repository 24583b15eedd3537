package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.json.OneLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bounds of what an answer may say: those of the topic that its event goes to. */
final class AnswerLimits {
  static final long MAX_UNITS = 1_000_000_000_000L;
  private static final int MAX_NUMBER_CHARS = 200;
  private static final int MAX_REASON_CHARS = 4_000;
  private static final int MAX_DIGITS = 40;
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
  private static final long LAST_MILLIS = Instant.parse("2999-12-31T23:59:59Z").toEpochMilli();

  private AnswerLimits() {}

  /** A number that the supplier gives to something; {@code null} where it is blank. */
  static @Nullable String number(String what, @Nullable String text)
      throws RefusedStatementException {
    String number = text == null ? "" : text.strip();
    if (number.length() > MAX_NUMBER_CHARS) {
      throw outOfRange(what + " has more than " + MAX_NUMBER_CHARS + " characters");
    }
    return number.isEmpty() ? null : number;
  }

  /** Words for people, each said once: as many of them as there is room for. */
  static @Nullable String reason(List<String> reasons) {
    String all =
        reasons.stream()
            .map(String::strip)
            .filter(reason -> !reason.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : OneLine.of(all, MAX_REASON_CHARS);
  }

  /** An amount of which nobody fears to write down all digits. */
  static BigDecimal amount(String what, BigDecimal amount) throws RefusedStatementException {
    if (amount.precision() > MAX_DIGITS || Math.abs((long) amount.scale()) > MAX_DIGITS) {
      throw outOfRange(what + " has more than " + MAX_DIGITS + " digits");
    }
    if (amount.signum() < 0) {
      throw outOfRange(what + " is below 0: " + amount.toPlainString());
    }
    return amount;
  }

  static void checkDay(@Nullable LocalDate day) throws RefusedStatementException {
    if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
      throw outOfRange("the day is not from 1970 to 2999: " + day);
    }
  }

  static void checkTime(long millis) throws RefusedStatementException {
    if (millis < 0 || millis > LAST_MILLIS) {
      throw outOfRange("the time of the document is not from 1970 to 2999");
    }
  }

  static RefusedStatementException outOfRange(String detail) {
    return new RefusedStatementException(AnswerRefusalReason.OUT_OF_RANGE, detail);
  }
}
