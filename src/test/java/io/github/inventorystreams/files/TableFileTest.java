package io.github.inventorystreams.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a file is found, or refused with the way to state it. */
class TableFileTest extends WrittenTable {
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

  /** In the header or in a later row: the library throws in each place something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><1/></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><1/>"
      })
  void aBrokenSheetIsToldInOneWay(String rows) throws IOException {
    Path path =
        SmallWorkbook.write(folder.resolve("broken.xlsx"), new String[] {"sku", "quantity"}, rows);
    assertThatThrownBy(
            () ->
                rows(
                    file(path, new TableFormat(null, null, null, null, null, null)),
                    row -> row.text(SKU)))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("the sheet is broken");
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
}
