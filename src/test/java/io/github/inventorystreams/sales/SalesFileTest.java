package io.github.inventorystreams.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.files.ColumnChoice;
import io.github.inventorystreams.files.RowFilter;
import io.github.inventorystreams.files.TableException;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.files.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesFileTest {
  private static final String HEADER = "timestamp,order_id,sku,quantity,unit_price,country\n";

  @TempDir private Path folder;

  private final List<RejectedRow> rejected = new ArrayList<>();

  @Test
  void columnsAreFoundByNameAndOthersIgnored() throws IOException {
    List<SalesRow> rows =
        read(
            """
            country,Quantity,sku,order_id,timestamp,location
            "Bosnia, Herzegovina",6,85123A,536365,2010-12-01T08:26:00Z,DC1
            """);

    assertThat(rows)
        .containsExactly(
            new SalesRow(2, millis("2010-12-01T08:26:00Z"), "536365", "85123A", 6, "DC1", null));
  }

  @Test
  void columnsCanHaveOtherNames() throws IOException {
    Path path = file("when;", "when,bill,article,pieces,price\n2024-02-03,7,A-1,2,1.50\n");
    ColumnChoice own =
        new ColumnChoice(
            Map.of(
                "timestamp", "when",
                "order_id", "bill",
                "sku", "article",
                "quantity", "pieces",
                "unit_price", "price"),
            Map.of());

    assertThat(
            rows(
                new SalesFile(
                    new TableFile(
                        path,
                        TableFormat.FOUND.orIn(ZoneId.of("Europe/Berlin")),
                        own,
                        RowFilter.ALL))))
        .containsExactly(
            new SalesRow(
                2, millis("2024-02-02T23:00:00Z"), "7", "A-1", 2, null, new BigDecimal("1.50")));
  }

  @Test
  void timestampsMayLackTheOffset() throws IOException {
    List<SalesRow> rows =
        read(
            HEADER
                + "2010-12-01 08:26,1,A-1,1,1,UK\n"
                + "2010-12-01T08:26:03.5,1,A-1,1,1,UK\n"
                + "2010-12-01T08:26:00+08:00,1,A-1,1,1,UK\n");

    assertThat(rows)
        .extracting(SalesRow::atMillis)
        .containsExactly(
            millis("2010-12-01T08:26:00Z"),
            millis("2010-12-01T08:26:03.5Z"),
            millis("2010-12-01T00:26:00Z"));
  }

  @Test
  void aBadRowIsRejectedWithItsLineAndItsNeighboursAreRead() throws IOException {
    List<SalesRow> rows =
        read(
            HEADER
                + "2010-12-01T08:26:00Z,1,A-1,1,1,UK\n"
                + "yesterday,1,A-1,1,1,UK\n"
                + "\n"
                + "2010-12-01T08:26:00Z,1,A-1,1.5,1,UK\n"
                + "2010-12-01T08:26:00Z,1,A-1,0,1,UK\n"
                + "2010-12-01T08:26:00Z,1,,1,1,UK\n"
                + "2010-12-01T08:26:00Z,1,A@1,1,1,UK\n"
                + "2010-12-01T08:26:00Z,1,A-1,1,free,UK\n"
                + "2010-12-01T08:26:00Z,1,A-1,1\n"
                + "2010-12-01T08:26:00Z,1,\"A-1,1,1,UK\n"
                + "2010-12-01T08:26:00Z,1,A-2,1,1,UK\n");

    assertThat(rows).extracting(SalesRow::sku).containsExactly("A-1", "A-2");
    assertThat(rejected)
        .extracting(RejectedRow::line, RejectedRow::reason)
        .containsExactly(
            tuple(
                3L,
                "timestamp is not like 2026-11-22T10:15:30Z or in another form that is known: yesterday; --date-format says how it is written"),
            tuple(5L, "quantity is no whole number: 1.5"),
            tuple(6L, "quantity is 0 or beyond 10^12: 0"),
            tuple(7L, "sku is empty"),
            tuple(8L, "sku has more than 200 characters or an @"),
            tuple(9L, "unit_price is no number: free"),
            tuple(10L, "has 4 fields where the header has 6"),
            tuple(11L, "its quotes do not match"));
  }

  @Test
  void jsonLinesAreKnownByTheirContent() throws IOException {
    List<SalesRow> rows =
        read(
            """
            {"timestamp":"2010-12-01T08:26:00Z","order_id":536365,"sku":"A-1","quantity":3,"note":{}}
            {"timestamp":"2010-12-01T08:26:00Z","order_id":"2","sku":"A-2","quantity":"4","unit_price":0.25}
            {"timestamp":"2010-12-01T08:26:00Z",
            ["2010-12-01T08:26:00Z"]
            """);

    assertThat(rows)
        .extracting(SalesRow::line, SalesRow::orderId, SalesRow::quantity, SalesRow::unitPrice)
        .containsExactly(tuple(1L, "536365", 3L, null), tuple(2L, "2", 4L, new BigDecimal("0.25")));
    assertThat(rejected)
        .extracting(RejectedRow::line, RejectedRow::reason)
        .containsExactly(tuple(3L, "is no JSON"), tuple(4L, "is no JSON object"));
  }

  @Test
  void aPackedFileNeedsNoSpecialName() throws IOException {
    Path path = folder.resolve("sales");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write((HEADER + "2010-12-01T08:26:00Z,1,A-1,1,1,UK\n").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(rows(plain(path))).hasSize(1);
  }

  @Test
  void aCutOffPackedFileIsAnError() throws IOException {
    Path whole = folder.resolve("whole.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write((HEADER + "2010-12-01T08:26:00Z,1,A-1,1,1,UK\n").getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length - 12));

    assertThatThrownBy(() -> rows(plain(cut))).hasMessageContaining("ends too early");
  }

  @Test
  void aFileWithoutANeededColumnIsRefused() {
    assertThatThrownBy(() -> read("timestamp,sku,quantity\n"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining(
            "has no column order_id; it has timestamp, sku, quantity. --column order_id=NAME says which it is.");
  }

  @Test
  void aMissingFileIsOneLine() {
    assertThatThrownBy(() -> rows(plain(folder.resolve("none.csv"))))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("There is no file")
        .hasMessageContaining("none.csv");
  }

  @Test
  void rejectsAreWrittenOnlyIfThereAreAny() throws IOException {
    Path path = folder.resolve("rejects.csv");
    try (RejectsFile rejects = new RejectsFile(path)) {
      assertThat(path).doesNotExist();
      rejects.accept(new RejectedRow(3, "is no JSON", "{\"a\","));
    }

    assertThat(path).hasContent("line,reason,text\n3,\"is no JSON\",\"{\"\"a\"\",\"");
  }

  private List<SalesRow> read(String content) throws IOException {
    return rows(plain(file("sales.csv", content)));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static SalesFile plain(Path path) {
    return new SalesFile(TableFile.of(path));
  }

  private List<SalesRow> rows(SalesFile file) {
    List<SalesRow> rows = new ArrayList<>();
    try (SalesReader reader = file.open(rejected::add)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
