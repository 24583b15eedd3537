package io.github.inventorystreams.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packed file of a few kilobytes can hold more than memory has room for. */
class EndlessLineTest extends WrittenTable {
  private static final int MANY = 3 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sku,quantity\nA,1\n",
        "{\"sku\":\"A\",\"quantity\":1}\n{\"sku\":\"B\"}\n{\"sku\":\"",
        "\n\n\""
      })
  void aLineWithoutAnEndIsRefusedWithItsNumber(String start) throws IOException {
    TableFile file = packed(start, "");
    assertThatThrownBy(() -> rows(file, row -> row.text(SKU)))
        .isInstanceOf(TableException.class)
        .hasMessage(
            "%s can't be read: line 3 has more than 1048576 characters.".formatted(file.path()));
  }

  @Test
  void aTextWithoutAnEndInAnArrayIsRefused() throws IOException {
    TableFile file = packed("[{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"", "\"}]");
    assertThatThrownBy(() -> rows(file, row -> row.text(SKU)))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("at line 1")
        .hasMessageContaining("1048576");
  }

  @Test
  void anArrayMayBeOneLineOfAnyLength() {
    String object = "{\"sku\":\"A\",\"quantity\":1},";
    assertThat(whole("\n [" + object.repeat(LineReader.MAX_CHARS / object.length() + 1) + "{}]"))
        .hasSizeGreaterThan(LineReader.MAX_CHARS / object.length());
  }

  @Test
  void objectsOfEverNewNamesAreRefused() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 10_001; i++) {
      text.append("{\"n").append(i).append("\":1},");
    }
    assertThatThrownBy(() -> whole(text.append("{}]").toString()))
        .isInstanceOf(TableException.class)
        .hasMessageEndingWith("file.csv can't be read: its objects have more than 10000 names.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16_383, 16_384, 16_385, 40_000})
  void linesAreThoseOfJavaWhereverABufferEnds(int length) throws IOException {
    for (String end : new String[] {"\n", "\r\n", "\r", "\n\n", "\r\r\n"}) {
      String text = ("x".repeat(length - 1) + end).repeat(3) + "y";
      List<String> found = new ArrayList<>();
      try (LineReader lines = new LineReader(new StringReader(text))) {
        String line = lines.next();
        while (line != null) {
          found.add(line);
          line = lines.next();
        }
      }
      assertThat(found).isEqualTo(text.lines().toList());
    }
  }

  private TableFile packed(String start, String end) throws IOException {
    var path = folder.resolve("rows.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      out.write(("x".repeat(MANY) + end).getBytes(StandardCharsets.UTF_8));
    }
    return file(path, TableFormat.FOUND);
  }
}
