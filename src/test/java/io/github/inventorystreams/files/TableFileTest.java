package io.github.inventorystreams.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.files.Column.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a file is found, or refused with the way to state it. */
class TableFileTest {
  private static final int SKU = 0;
  private static final int QUANTITY = 1;
  private static final int PRICE = 2;
  private static final int AT = 3;
  private static final List<Column> COLUMNS =
      List.of(
          Column.needed("sku", Kind.TEXT),
          Column.needed("quantity", Kind.WHOLE),
          Column.optional("unit_price", Kind.NUMBER, "price"),
          Column.optional("at", Kind.TIME));

  @TempDir private Path folder;

  private final List<String> bad = new ArrayList<>();

  @FunctionalInterface
  private interface Cell<T> {
    T of(TableRow row) throws BadRowException;
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "TAB"})
  void theSeparatorIsFound(String separator) {
    String text = "Sku;Quantity;Note\nTEE-RED-M;2;a, b | c\n".replace("a, b | c", "x");
    String separated = text.replace(";", separator.equals("TAB") ? "\t" : separator);

    assertThat(texts(separated.getBytes(StandardCharsets.UTF_8))).containsExactly("TEE-RED-M 2");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,''",
    "UTF-8,EFBBBF",
    "UTF-16LE,FFFE",
    "UTF-16BE,FEFF",
    "UTF-16LE,''",
    "UTF-16BE,''"
  })
  void theEncodingIsFound(String encoding, String mark) {
    byte[] text = "sku;quantity\nFÜßE-1;2\n".getBytes(Charset.forName(encoding));
    byte[] marked = new byte[mark.length() / 2 + text.length];
    for (int i = 0; i < mark.length(); i += 2) {
      marked[i / 2] = (byte) Integer.parseInt(mark.substring(i, i + 2), 16);
    }
    System.arraycopy(text, 0, marked, mark.length() / 2, text.length);

    assertThat(texts(marked)).containsExactly("FÜßE-1 2");
  }

  @Test
  void anotherEncodingIsTakenIfTold() {
    byte[] text = "sku;quantity\nFÜßE-1;2\n".getBytes(Charset.forName("windows-1252"));
    assertThat(texts(text)).isEmpty();
    assertThat(bad)
        .containsExactly(
            "2: sku is not in the encoding of the file; --encoding says which it is, e.g. windows-1252");

    assertThatThrownBy(
            () -> texts("Größe;quantity\nA;2\n".getBytes(Charset.forName("windows-1252"))))
        .hasMessageContaining("It is not UTF-8: say --encoding, e.g. windows-1252.");

    TableFormat told =
        new TableFormat(null, null, null, Charset.forName("windows-1252"), null, null);
    assertThat(rows(file(text, told), row -> row.text(SKU))).containsExactly("FÜßE-1");
  }

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

  @Test
  void aLineBreakInQuotesIsPartOfACell() {
    TableFile file =
        file(
            "sku;quantity;Note\n\"A;1\";2;\"two\n\nlines, \"\"quoted\"\"\"\nB;3;\"x\"\n\"C;4;y\nD;5;5\" pipe\n");
    assertThat(rows(file, row -> row.line() + " " + row.text(SKU) + " " + row.whole(QUANTITY)))
        .containsExactly("2 A;1 2", "5 B 3", "7 D 5");
    assertThat(bad).containsExactly("6: its quotes do not match");
  }

  @Test
  void aJsonArrayAndJsonLinesAreRead() {
    String objects =
        "{\"sku\":\"A\",\"quantity\":2.0,\"unit_price\":1.500}%s{\"quantity\":\"3\",\"sku\":\"B\",\"at\":{}}";
    assertThat(texts(("[" + objects.formatted(",\n") + ", 7]").getBytes(StandardCharsets.UTF_8)))
        .containsExactly("A 2", "B 3");
    assertThat(bad).containsExactly("2: is no JSON object");
    assertThat(texts(objects.formatted("\n").getBytes(StandardCharsets.UTF_8)))
        .containsExactly("A 2", "B 3");
    assertThat(prices(objects.formatted("\n"))).containsExactly("1.5");
  }

  @Test
  void aBrokenJsonArrayIsAnErrorWithItsLine() {
    assertThatThrownBy(
            () -> texts("[{\"sku\":\"A\",\n\"quantity\":2".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("is no valid JSON at line 2");
  }

  @Test
  void aWorkbookIsRead() throws IOException {
    Path path =
        SmallWorkbook.write(
            folder.resolve("orders.csv"),
            new String[] {"SKU", "Quantity", "Price", "At", "TEE-RED-M"},
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
            <row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>2</v></c><c r="C3" s="2"><v>1.125</v></c><c r="D3" s="1"><v>46346.424305555556</v></c></row>
            <row r="4"><c r="A4"><v>4711</v></c><c r="B4"><f>1+2</f><v>3</v></c><c r="D4" s="1"><v>46346</v></c></row>
            """);
    TableFile file = file(path, new TableFormat(null, null, null, null, null, null));

    assertThat(
            rows(
                file,
                row ->
                    row.line()
                        + " "
                        + row.text(SKU)
                        + " "
                        + row.whole(QUANTITY)
                        + " "
                        + row.text(AT)))
        .containsExactly("3 TEE-RED-M 2 2026-11-20T10:11", "4 4711 3 2026-11-20");
    assertThat(
            rows(
                file,
                row ->
                    row.text(PRICE).isEmpty()
                        ? ""
                        : row.number(PRICE).stripTrailingZeros().toPlainString()))
        .containsExactly("1.125", "");
    TableFormat notes = new TableFormat(null, null, null, null, "notes", null);
    assertThatThrownBy(() -> rows(file(path, notes), row -> row.text(SKU)))
        .hasMessageContaining("it has remark.")
        .hasMessageContaining("This is the sheet Notes of Orders, Notes: say --sheet.");
    TableFormat none = new TableFormat(null, null, null, null, "Lists", null);
    assertThatThrownBy(() -> rows(file(path, none), row -> row.text(SKU)))
        .hasMessageContaining("has no sheet Lists; it has Orders, Notes.");
  }

  @Test
  void rowsAreChosenByWhatTheyHold() {
    Path path =
        write("sku,quantity,Status\nA,1,completed\nB,1,Refunded\nC,1,on-hold\nD,1,COMPLETED\n");
    RowFilter only = new RowFilter(Map.of("status", List.of("completed", "on-hold")), Map.of());
    RowFilter skip = new RowFilter(Map.of(), Map.of("Status", List.of("refunded")));
    for (RowFilter filter : List.of(only, skip)) {
      TableFile file = new TableFile(path, TableFormat.FOUND, ColumnChoice.NONE, filter);
      assertThat(rows(file, row -> row.text(SKU))).containsExactly("A", "C", "D");
      try (TableReader table = file.open(COLUMNS)) {
        while (read(table) != null) {
          assertThat(table.others()).containsExactly("Status");
        }
        assertThat(table.filtered()).isEqualTo(1);
      }
    }
  }

  @Test
  void columnsThatTheFileLacksCanBeTold() {
    Path path = write("Article,On hand (current)\nA,5.0\n");
    TableFile file =
        new TableFile(
            path,
            TableFormat.FOUND,
            new ColumnChoice(
                Map.of("sku", "article", "quantity", "On hand (current)"),
                Map.of("at", "2026-11-20T10:00:00Z")),
            RowFilter.ALL);
    assertThat(rows(file, row -> row.text(SKU) + row.whole(QUANTITY) + row.text(AT)))
        .containsExactly("A52026-11-20T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Artikel;Menge    ~ has no column sku; it has Artikel, Menge. --column sku=NAME says which it is.
          sku^quantity     ~ Its separator may be none of , ; | and tab: say --separator.
          Sku,SKU,quantity ~ has two columns of one name: SKU.
          """)
  void aHeaderThatDoesNotFitSaysWhatMayBeWrong(String header, String message) {
    assertThatThrownBy(() -> texts((header + "\nx\n").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(TableException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aWrongSeparatorIsNamedWithTheRightOne() {
    TableFormat told = new TableFormat(',', null, null, null, null, null);
    assertThatThrownBy(
            () ->
                rows(
                    file("sku;quantity\nA;1\n".getBytes(StandardCharsets.UTF_8), told),
                    row -> row.text(SKU)))
        .hasMessageContaining("it has sku;quantity.")
        .hasMessageContaining("Its separator is probably ;: say --separator.");
  }

  @Test
  void whatIsNoFileOfRowsIsNamedAsWhatItIs() throws IOException {
    assertThatThrownBy(() -> texts(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}))
        .hasMessageContaining("is an Excel workbook of the old form (.xls)");
    assertThatThrownBy(() -> texts("PK\u0003\u0004 no workbook".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("is a ZIP archive, but no Excel workbook");
    assertThatThrownBy(() -> texts("PAR1\u0001\u0002\u0003".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("is no text: CSV, JSON or a workbook (.xlsx) is needed.");
    assertThatThrownBy(() -> texts(new byte[0]))
        .hasMessageContaining("is empty: a header is needed");
    assertThatThrownBy(() -> texts("{\n\"orders\": []}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("one object a line, or an array of objects, is needed");
  }

  @Test
  void aFileForExcelMaySayItsSeparator() {
    assertThat(texts("sep=^\nsku^quantity\nA^2\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("A 2");
  }

  private List<String> texts(byte[] bytes) {
    return rows(file(bytes, TableFormat.FOUND), row -> row.text(SKU) + " " + row.whole(QUANTITY));
  }

  private List<Long> whole(String text) {
    return rows(file(text), row -> row.whole(QUANTITY));
  }

  private List<String> prices(String text) {
    return rows(file(text), row -> row.number(PRICE).toPlainString());
  }

  private List<Instant> times(String text) {
    return rows(file(text), row -> Instant.ofEpochMilli(row.millis(AT)));
  }

  private List<Instant> timesTold(String text, String form) {
    TableFormat told =
        new TableFormat(null, null, DateForm.of(form), null, null, ZoneId.of("Europe/Berlin"));
    return rows(
        file(text.getBytes(StandardCharsets.UTF_8), told),
        row -> Instant.ofEpochMilli(row.millis(AT)));
  }

  private TableFile file(String text) {
    return file(
        text.getBytes(StandardCharsets.UTF_8), TableFormat.FOUND.orIn(ZoneId.of("Europe/Berlin")));
  }

  private TableFile file(byte[] bytes, TableFormat format) {
    try {
      return file(Files.write(folder.resolve("file.csv"), bytes), format);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String text) {
    return file(text).path();
  }

  private static TableFile file(Path path, TableFormat format) {
    return new TableFile(path, format, ColumnChoice.NONE, RowFilter.ALL);
  }

  private TableRow read(TableReader table) {
    try {
      return table.next();
    } catch (BadRowException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows that can be read; what is wrong with the others goes into {@link #bad}. */
  private <T> List<T> rows(TableFile file, Cell<T> cell) {
    List<T> rows = new ArrayList<>();
    bad.clear();
    try (TableReader table = file.open(COLUMNS)) {
      boolean more = true;
      while (more) {
        try {
          TableRow row = table.next();
          more = row != null;
          if (row != null) {
            rows.add(cell.of(row));
          }
        } catch (BadRowException e) {
          bad.add(e.line() + ": " + e.reason());
        }
      }
    }
    return rows;
  }
}
