package io.github.inventorystreams.supply.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words, numbers and days of a document as its reader is used to them: German, and English for
 * everybody else. May be shared between threads.
 */
public final class Wording {
  private static final String WORDS = Wording.class.getPackageName() + ".wording";
  private static final int MONEY_DECIMALS = 2;

  private static final Wording ENGLISH = new Wording(Locale.ENGLISH);
  private static final Wording GERMAN = new Wording(Locale.GERMAN);

  private final ResourceBundle words;
  private final Locale language;
  private final char decimalMark;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  private Wording(Locale language) {
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            WORDS,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.decimalMark = words.getString("number.mark").charAt(0);
    this.day = DateTimeFormatter.ofPattern(words.getString("day.form"), language);
    this.time = DateTimeFormatter.ofPattern(words.getString("time.form"), language);
  }

  /**
   * The words of a language.
   *
   * @param language as {@code de} or {@code de-AT}, or a list of them of which the first one counts
   */
  public static Wording of(String language) {
    String wanted = Locale.forLanguageTag(language).getLanguage();
    return wanted.equals(GERMAN.language()) ? GERMAN : ENGLISH;
  }

  /** Which language it is, of ISO 639. */
  public String language() {
    return language.getLanguage();
  }

  /** The mark before the fraction of a number. */
  public char decimalMark() {
    return decimalMark;
  }

  /** The words of a key, with the values where it has places for them. */
  public String say(String key, Object... values) {
    return String.format(language, words.getString(key), values);
  }

  /** Without needless zeros, and without marks between thousands, which nobody can mistake. */
  public String number(BigDecimal value) {
    return plain(value.stripTrailingZeros(), 0);
  }

  /** With at least two decimals. */
  public String money(BigDecimal value) {
    return plain(value.stripTrailingZeros(), MONEY_DECIMALS);
  }

  public String day(LocalDate value) {
    return day.format(value);
  }

  /** To the minute, with the zone. */
  public String time(long epochMillis, ZoneId zone) {
    return time.withZone(zone).format(Instant.ofEpochMilli(epochMillis));
  }

  /** The unit with what it holds, such as {@code CASE (of 12)}. */
  public String unit(OrderUnit unit) {
    return unit.units() == 1 ? unit.name() : say("unit.of", unit.name(), unit.units());
  }

  private String plain(BigDecimal value, int leastDecimals) {
    return value
        .setScale(Math.max(value.scale(), leastDecimals))
        .toPlainString()
        .replace('.', decimalMark);
  }
}
