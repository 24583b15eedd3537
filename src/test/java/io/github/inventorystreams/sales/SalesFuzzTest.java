package io.github.inventorystreams.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.inventorystreams.files.SmallWorkbook;
import io.github.inventorystreams.files.TableException;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.fuzz.HostileRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No bytes make the reader of sales files throw: each row is read, or rejected with its reason. */
class SalesFuzzTest {
  private static final int ROWS_OF_A_FILE = 500;
  private static final String HEADER = "order_id,timestamp,sku,quantity,unit_price,location\n";

  private static final List<String> CSV =
      List.of(
          "2010-12-01T08:26:00Z,85123A,6,2.55,DC1",
          "01.12.2010 08:26,A-1,-1,\"1,50\",DC1",
          "2010-12-01,A-1,1.000,0,");

  private static final List<String> JSON =
      List.of(
          "\"timestamp\":\"2010-12-01T08:26:00Z\",\"sku\":\"A-1\",\"quantity\":3,\"note\":{}}",
          "\"timestamp\":\"2010-12-01T08:26:00Z\",\"sku\":\"A-2\",\"quantity\":\"4\",\"unit_price\":0.25}");

  private static final String SHEET =
      sheet(HEADER) + sheet("o1,2010-12-01T08:26:00Z,A-1,6,2.55,DC1");

  @TempDir private Path folder;

  private long read;
  private long rejected;

  /** Without quotes, by which a cell may go on in the next line. */
  @Test
  void eachRowOfACsvFileIsReadOrRejected() throws IOException {
    HostileRecords rows = HostileRecords.ofTexts("csv", CSV);
    int all = HostileRecords.share(60);
    for (int first = 0; first < all; first += ROWS_OF_A_FILE) {
      StringBuilder text = new StringBuilder(HEADER);
      for (int row = first; row < first + ROWS_OF_A_FILE; row++) {
        text.append('o').append(row).append(',').append(line(rows).replace('"', '\''));
        text.append('\n');
      }
      readAll(text.toString().getBytes(UTF_8));
    }
    assertThat(read + rejected).isEqualTo(roundedUp(all));
    assertThat(read).as("some are still rows").isGreaterThan(all / 100);
  }

  @Test
  void eachLineOfJsonIsReadOrRejected() throws IOException {
    HostileRecords rows = HostileRecords.ofTexts("json lines", JSON);
    int all = HostileRecords.share(40);
    for (int first = 0; first < all; first += ROWS_OF_A_FILE) {
      StringBuilder text = new StringBuilder();
      for (int row = first; row < first + ROWS_OF_A_FILE; row++) {
        text.append("{\"order_id\":\"o").append(row).append("\",").append(line(rows)).append('\n');
      }
      readAll(text.toString().getBytes(UTF_8));
    }
    assertThat(read + rejected).isEqualTo(roundedUp(all));
    assertThat(read).as("some are still rows").isGreaterThan(all / 100);
  }

  /** A file that is no sales file is told as a whole. */
  @Test
  void wholeFiles() throws IOException {
    String csv = HEADER + "o1," + String.join("\no2,", CSV) + '\n';
    String array = "[{\"order_id\":1," + String.join(",{\"order_id\":2,", JSON) + "]";
    HostileRecords files =
        new HostileRecords(
            "files",
            List.of(
                csv.getBytes(UTF_8),
                array.getBytes(UTF_8),
                packed(csv),
                Files.readAllBytes(
                    SmallWorkbook.write(folder.resolve("workbook"), new String[0], SHEET))));
    int refused = 0;
    int all = HostileRecords.share(10);
    for (int i = 0; i < all; i++) {
      byte[] bytes = files.next();
      try {
        readAll(bytes);
      } catch (TableException e) {
        refused++;
        assertThat(e.getMessage()).as(HostileRecords.shown(bytes)).isNotBlank();
      } catch (RuntimeException e) {
        fail(HostileRecords.shown(bytes), e);
      }
    }
    assertThat(refused).isBetween(1, all - 1);
  }

  private void readAll(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("sales"), content);
    SalesRules rules = SalesRules.takingAll("sales");
    try (SalesReader reader =
        new SalesFile(TableFile.of(file))
            .open(
                row -> {
                  assertThat(row.reason()).isNotBlank();
                  rejected++;
                })) {
      while (reader.hasNext()) {
        assertThat(rules.meaning(reader.next())).isNotNull();
        read++;
      }
    }
  }

  /** A hostile row that is one line. */
  private static String line(HostileRecords rows) {
    return new String(rows.next(), UTF_8).replaceAll("\\R", " ");
  }

  private static long roundedUp(int rows) {
    return (long) (rows + ROWS_OF_A_FILE - 1) / ROWS_OF_A_FILE * ROWS_OF_A_FILE;
  }

  /** A row of a sheet. */
  private static String sheet(String row) {
    return Arrays.stream(row.strip().split(","))
        .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted)
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
