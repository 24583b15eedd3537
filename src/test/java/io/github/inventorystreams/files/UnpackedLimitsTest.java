package io.github.inventorystreams.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some kilobytes that stand for more than a machine has room for. */
class UnpackedLimitsTest extends WrittenTable {
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sku</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>quantity</t></is></c></row>";

  @Test
  void aColumnBeyondAllIsRefused() throws IOException {
    assertRefused(
        HEADER + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
        "a row has more than 16384 cells");
    assertRefused(
        HEADER + "<row r='2'><x:c s='1'\n r = '$ABCD$2'/></row>",
        "a row has more than 16384 cells");
    assertRefused(HEADER + "<row>" + "<c/>".repeat(16_385), "a row has more than 16384 cells");
  }

  /** What a look at the tags alone would pass over, and the reader would not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row><c a=\">\" r=\"ZZZZZZ2\"/></row>",
        "<!-- > --><row><c r=\"ZZZZZZ2\"/></row>",
        "<![CDATA[ > ]]><row><!----><c r=\"ZZZZZZ2\"/></row>",
        "<row><?a > ?><c r=\"ZZZZZZ2\"/></row>"
      })
  void aColumnBeyondAllIsFoundBehindAnything(String rows) throws IOException {
    assertRefused(HEADER + rows, "a row has more than 16384 cells");
  }

  @Test
  void aRowWithinARowIsNoOtherRow() throws IOException {
    assertRefused(
        HEADER + ("<row>" + "<c/>".repeat(10_000)).repeat(2), "a row has more than 16384 cells");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c r=\"&#90;ZZZZZ2\"/>", "<c a=\"LONG\" r=\"ZZZZZZ2\"/>"})
  void aPlaceThatIsHiddenIsRefused(String cell) throws IOException {
    Path file = workbook(HEADER + "<row>" + cell.replace("LONG", "x".repeat(2000)) + "</row>");
    assertThatThrownBy(() -> rows(TableFile.of(file), row -> row.text(SKU)))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("has attributes that no program writes");
  }

  @Test
  void manyFormulasAreGoodWhereTheySayOneOnly() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    rows.append(
        "<row><c t=\"inlineStr\"><is><t>A</t></is></c><c><f t=\"shared\" si=\"0\" ref=\"B2:B9\">1+2</f><v>3</v></c></row>");
    for (int row = 3; row < 2_000; row++) {
      rows.append(
          "<row><c t=\"inlineStr\"><is><t>A</t></is></c><c><f t=\"shared\" si=\"0\"/><v>3</v></c></row>");
    }
    assertThat(texts(Files.readAllBytes(workbook(rows.toString())))).hasSize(1_998);
  }

  @Test
  void aTextWithoutAnEndIsRefused() throws IOException {
    assertRefused(
        HEADER
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>"
            + "x".repeat(PartScan.MAX_ROW_BYTES),
        "a row has more than 16 MB");
  }

  @Test
  void moreRowsThanExcelHasAreRefused() throws IOException {
    assertRefused(
        HEADER + "<row/>".repeat(PartScan.MAX_ROWS), "a sheet has more than 1048576 rows");
  }

  @Test
  void manyRowsWithoutCellsAreGood() throws IOException {
    String rows =
        HEADER
            + "<row ht=\"15\"/>".repeat(PartScan.MAX_ROWS / 2)
            + "<row><c r=\"A9\" t=\"inlineStr\"><is><t>A</t></is></c><c r=\"B9\"><v>3</v></c></row>";
    assertThat(texts(Files.readAllBytes(workbook(rows)))).containsExactly("A 3");
  }

  @Test
  void aPartThatIsNoSheetHasABound() throws IOException {
    Path file = folder.resolve("texts.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("random"));
      byte[] random = new byte[1 << 20];
      new Random(1).nextBytes(random);
      zip.write(random);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst><si><t>".getBytes(UTF_8));
      blanks(zip, 129);
      zip.closeEntry();
    }
    assertThatThrownBy(() -> rows(TableFile.of(file), row -> row.text(SKU)))
        .isInstanceOf(TableException.class)
        .hasMessage(
            "%s can't be read: the workbook is too large: what is no row has more than 128 MB."
                .formatted(file));
  }

  @Test
  void moreThanItsSizeAllowsIsRefusedAlsoOfAPackedText() throws IOException {
    Path workbook = folder.resolve("blanks.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
      zip.putNextEntry(new ZipEntry("xl/blanks"));
      blanks(zip, 65);
      zip.closeEntry();
    }
    Path text = folder.resolve("blanks.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(text))) {
      out.write("sku,quantity\n".getBytes(UTF_8));
      byte[] lines = ("A," + " ".repeat(1020) + "1\n").repeat(1 << 10).getBytes(UTF_8);
      for (int megabytes = 0; megabytes < 65; megabytes++) {
        out.write(lines);
      }
    }
    for (Path file : new Path[] {workbook, text}) {
      assertThatThrownBy(() -> rows(TableFile.of(file), row -> ""))
          .isInstanceOf(TableException.class)
          .hasMessage(
              "%s can't be read: it unpacks to more than 64 MB, over 300 times its size."
                  .formatted(file));
    }
  }

  @Test
  void anArchiveOfEverNewPartsIsRefused() throws IOException {
    Path file = folder.resolve("parts.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i <= 10_000; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
        zip.closeEntry();
      }
    }
    assertThatThrownBy(() -> rows(TableFile.of(file), row -> row.text(SKU)))
        .hasMessageContaining("the workbook has more than 10000 parts");
  }

  private static void blanks(OutputStream out, int megabytes) throws IOException {
    byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
    for (int i = 0; i < megabytes; i++) {
      out.write(blanks);
    }
  }

  private Path workbook(String rows) throws IOException {
    return SmallWorkbook.write(folder.resolve("large.xlsx"), new String[0], rows);
  }

  private void assertRefused(String rows, String reason) throws IOException {
    Path file = workbook(rows);
    assertThatThrownBy(() -> rows(TableFile.of(file), row -> row.text(SKU)))
        .isInstanceOf(TableException.class)
        .hasMessage("%s can't be read: the workbook is too large: %s.".formatted(file, reason));
  }
}
