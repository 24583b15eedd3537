package io.github.inventorystreams.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and times in the forms in which people write them into tables. */
class TableValuesTest extends WrittenTable {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.0           | 2
          2.00          | 2
          2,0           | 2
          1e3           | 1000
          1,234,567     | 1234567
          1.234.567     | 1234567
          1.234,00      | 1234
          1,234.00      | 1234
          1 234,00      | 1234
          1'234.0       | 1234
          -5            | -5
          1,200         | 1200
          """)
  void wholeNumbersAreReadInAnyForm(String written, long value) {
    assertThat(whole("sku;quantity\nA;" + written + "\n")).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "1,5", "x", "1.2.3", "1,23,456.0", "12 34", "1,000.5,1", "0x10"})
  void whatIsNotWholeIsRefused(String written) {
    assertThat(whole("sku;quantity\nA;" + written + "\n")).isEmpty();
    assertThat(bad).containsExactly("2: quantity is no whole number: " + written);
  }

  /** An exponent of eleven digits ended the whole import. */
  @Test
  void aNumberBeyondAllNumbersIsABadRow() {
    assertThat(
            whole(
                """
                {"sku":"A","quantity":0.1e99999999995}
                {"sku":"B","quantity":100e2147483647}
                {"sku":"C","quantity":2}
                """))
        .containsExactly(2L);
    assertThat(bad)
        .containsExactly(
            "1: quantity is no whole number: 0.1e99999999995",
            "2: quantity is no whole number: 100e2147483647");
  }

  /** 1.500 is one and a half in one file and one thousand five hundred in another. */
  @Test
  void whatANumberDoesNotShowTheOthersShow() {
    String ambiguous = "sku;quantity;price\nA;1;1.500\n";
    assertThat(prices(ambiguous + "B;1;9,50\n")).containsExactly("1500", "9.50");
    assertThat(prices(ambiguous + "B;1;9.50\n")).containsExactly("1.500", "9.50");
    assertThat(prices(ambiguous + "B;1;9\n")).containsExactly("9");
    assertThat(bad)
        .containsExactly(
            "2: unit_price may be thousands or a fraction, and the file does not show which: 1.500; say --decimal point or --decimal comma");
    assertThat(prices(ambiguous + "B;1;9,50\nC;1;9.50\n")).containsExactly("9.50", "9.50");
    TableFormat told = new TableFormat(null, DecimalMark.COMMA, null, null, null, null);
    assertThat(
            rows(
                file(ambiguous.getBytes(StandardCharsets.UTF_8), told),
                row -> row.number(PRICE).toPlainString()))
        .containsExactly("1500");
    // Between commas a point is never one of thousands.
    assertThat(prices(ambiguous.replace(';', ','))).containsExactly("1.500");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-20T10:11:12Z      | 2026-11-20T10:11:12Z
          2026-11-20 10:11:12 +0100 | 2026-11-20T09:11:12Z
          2026-11-20T10:11:12+01:00 | 2026-11-20T09:11:12Z
          2026-11-20 10:11:12 UTC   | 2026-11-20T10:11:12Z
          2026-11-20T10:11          | 2026-11-20T09:11:00Z
          2026-11-20 10:11:12.250   | 2026-11-20T09:11:12.250Z
          2026-11-20                | 2026-11-19T23:00:00Z
          2026/11/20 10:11          | 2026-11-20T09:11:00Z
          20.11.2026 10:11          | 2026-11-20T09:11:00Z
          3.4.2026                  | 2026-04-02T22:00:00Z
          20.11.26, 10:11           | 2026-11-20T09:11:00Z
          11/20/2026 8:26 PM        | 2026-11-20T19:26:00Z
          11/20/26 12:05 am         | 2026-11-19T23:05:00Z
          20/11/2026 10:11          | 2026-11-20T09:11:00Z
          """)
  void timesAreReadInTheFormsOfShopsAndSpreadsheets(String written, Instant instant) {
    assertThat(times("sku;quantity;at\nA;1;" + written + "\n")).containsExactly(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "31.04.2026", "13/13/2026", "10-11-26", "2026-11-20 25:00", "soon"})
  void whatIsNoTimeIsRefused(String written) {
    assertThat(times("sku;quantity;at\nA;1;" + written + "\n")).isEmpty();
    assertThat(bad).hasSize(1).first().asString().contains("at is not like", written);
  }

  @Test
  void whatADateDoesNotShowTheOthersShow() {
    String ambiguous = "sku;quantity;at\nA;1;03/04/2026\n";
    Instant april = Instant.parse("2026-04-02T22:00:00Z");
    Instant march = Instant.parse("2026-03-03T23:00:00Z");
    assertThat(times(ambiguous + "B;1;13/04/2026\n")).first().isEqualTo(april);
    assertThat(times(ambiguous + "B;1;04/13/2026\n")).first().isEqualTo(march);
    assertThat(times(ambiguous + "B;1;04/12/2026\n")).isEmpty();
    assertThat(bad)
        .hasSize(2)
        .first()
        .isEqualTo(
            "2: at may be a day or a month first, and the file does not show which: 03/04/2026; say --date-format day-first or --date-format month-first");
    assertThat(times(ambiguous + "B;1;13/04/2026\nC;1;04/13/2026\n")).hasSize(2);
    assertThat(timesTold(ambiguous, "day-first")).containsExactly(april);
    assertThat(timesTold(ambiguous, "month-first")).containsExactly(march);
    assertThat(timesTold(ambiguous, "MM/dd/yyyy")).containsExactly(march);
  }

  @Test
  void aPatternIsTakenStrictly() {
    assertThat(
            timesTold("sku;quantity;at\nA;1;20261120 1011\nA;1;20260230 1011\n", "yyyyMMdd HHmm"))
        .containsExactly(Instant.parse("2026-11-20T09:11:00Z"));
    assertThat(bad).containsExactly("3: at is not like yyyyMMdd HHmm: 20260230 1011");
    assertThatThrownBy(() -> DateForm.of("HH:mm"))
        .hasMessageStartingWith("must be day-first, month-first or a pattern");
  }

  @Test
  void weeksAreTheirMondays() {
    TableFile file =
        file("sku,quantity,at\nA,1,2026-W37\nA,1,2026-W53\nA,1,2025-W53\nA,1,2025-01\n");
    assertThat(rows(file, row -> row.day(AT)))
        .containsExactly(LocalDate.parse("2026-09-07"), LocalDate.parse("2026-12-28"));
    assertThat(bad).hasSize(2).last().asString().contains("is a month");
  }
}
