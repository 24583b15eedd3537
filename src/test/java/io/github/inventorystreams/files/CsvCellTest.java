package io.github.inventorystreams.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1",
        "-",
        "-1-1",
        "-A",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1",
        "'=1",
        "''@",
        "'-5"
      })
  void noSpreadsheetRunsIt(String text) {
    assertThat(CsvCell.safe(text)).isEqualTo("'" + text);
    assertThat(CsvCell.original(CsvCell.safe(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A-1", "-5", "-5.25", "-0,5", "12", "'", "'A", "it's", " =1", "a=b"})
  void whatIsHarmlessStaysAsItIs(String text) {
    assertThat(CsvCell.safe(text)).isEqualTo(text);
    assertThat(CsvCell.original(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a\"b", "a\nb", "=HYPERLINK(\"http://evil.example\",\"x\")"})
  void cellsAreQuotedWhereTheyMustBe(String text) {
    assertThat(CsvCell.of(text)).isEqualTo('"' + CsvCell.safe(text).replace("\"", "\"\"") + '"');
  }
}
