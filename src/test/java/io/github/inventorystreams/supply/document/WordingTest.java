package io.github.inventorystreams.supply.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?s");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties english = words("wording.properties");
    Properties german = words("wording_de.properties");
    assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key))));
  }

  @ParameterizedTest
  @CsvSource({
    "en,en",
    "de,de",
    "de-AT,de",
    "'de-DE,de;q=0.9,en;q=0.8',de",
    "fr,en",
    "'',en",
    "*,en",
    "\u0000,en"
  })
  void whoReadsNeitherReadsEnglish(String wanted, String given) {
    assertThat(Wording.of(wanted).language()).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({
    "1200.00, 1200, '1200.00', '1200,00'",
    "12.50, 12.5, '12.50', '12,50'",
    "0.4550, 0.455, '0.455', '0,455'",
    "1E+3, 1000, '1000.00', '1000,00'"
  })
  void numbersAndMoneyHaveNoMarksBetweenThousands(
      BigDecimal value, String number, String english, String german) {
    assertThat(Wording.of("en").number(value)).isEqualTo(number);
    assertThat(Wording.of("en").money(value)).isEqualTo(english);
    assertThat(Wording.of("de").money(value)).isEqualTo(german);
  }

  @Test
  void daysAndTimesAreThoseOfTheReader() {
    LocalDate day = LocalDate.of(2026, 12, 5);
    assertThat(Wording.of("en").day(day)).isEqualTo("Sat, 5 Dec 2026");
    assertThat(Wording.of("de").day(day)).isEqualTo("05.12.2026");
    assertThat(Wording.of("de").time(1_764_500_000_000L, ZoneId.of("Europe/Berlin")))
        .startsWith("30.11.2025, 11:53 ");
  }

  private static Properties words(String file) throws IOException {
    Properties words = new Properties();
    try (Reader in = new InputStreamReader(Wording.class.getResourceAsStream(file), UTF_8)) {
      words.load(in);
    }
    return words;
  }

  private static long places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).count();
  }
}
