package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each column type of PostgreSQL 15 that can hold a quantity or a time, as Debezium 3.6.1 wrote it
 * in its default mode, in {@code decimal.handling.mode=double} with {@code
 * time.precision.mode=isostring}, and in {@code string} with {@code connect}. Row 1 was inserted as
 * 3 units at 10:15:30.123456 of 28 November 2026 in Berlin, and so 09:15:30.123456 UTC; row 2 has
 * other amounts; row 4 has no amounts, and infinity for times.
 */
class DebeziumColumnsTest {
  private static final String BERLIN = ",'zone':'Europe/Berlin'";
  private static final String REAL = "2026-11-28T09:15:30.123Z";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "default, q_small, \"\", 3, 12345",
        "default, q_int, \"\", 3, 70000",
        "default, q_big, \"\", 3, 5000000000",
        "default, q_num10, \",'format':'base64-unscaled','scale':0\", 3, 1234567890",
        "default, q_num, \",'format':'scaled-object'\", 3, 1200",
        "default, q_num102, \",'format':'base64-unscaled','scale':2\", 3, ",
        "default, q_num102, \",'format':'base64-unscaled','scale':2,'factor':10\", 30, 12005",
        "default, q_real, \"\", 3, 3",
        "default, q_double, \"\", 3, 3",
        "default, q_money, \",'format':'base64-unscaled','scale':2\", 3, 3",
        "double-isostring, q_num10, \"\", 3, 1234567890",
        "double-isostring, q_num, \"\", 3, 1200",
        "double-isostring, q_num102, \"\", 3, ",
        "string-connect, q_num10, \"\", 3, 1234567890",
        "string-connect, q_num, \"\", 3, 1200",
        "string-connect, q_num102, \"\", 3, ",
        "string-connect, q_money, \"\", 3, 3"
      })
  void quantities(String modes, String column, String options, Long first, @Nullable Long second)
      throws IOException {
    String quantity = "{'path':'%s'%s}".formatted(path(modes, column), options.replace("\"", ""));
    String time = "'2026-11-28T09:15:30Z'";
    assertThat(quantity(read(modes, 1, quantity, time))).isEqualTo(first);
    assertThat(quantity(read(modes, 2, quantity, time))).isEqualTo(second);
    assertThat(read(modes, 4, quantity, time))
        .isInstanceOfSatisfying(
            Decoded.Invalid.class,
            none -> assertThat(none.detail()).isEqualTo("quantity is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "default | t_tz | | " + REAL,
        "default | t_tz3 | | " + REAL,
        "default | t_ts | 'format':'epoch-micros','offset':'ignore'" + " | " + REAL,
        "default | t_ts3 | 'format':'epoch-millis','offset':'ignore' | " + REAL,
        "default | t_ts0 | 'format':'epoch-millis','offset':'ignore' | 2026-11-28T09:15:30Z",
        "default | t_date | 'format':'epoch-days' | 2026-11-27T23:00:00Z",
        "double-isostring | t_tz | | " + REAL,
        "double-isostring | t_tz3 | | " + REAL,
        "double-isostring | t_ts | 'offset':'ignore' | " + REAL,
        "double-isostring | t_ts3 | 'offset':'ignore' | " + REAL,
        "double-isostring | t_ts0 | 'offset':'ignore' | 2026-11-28T09:15:30Z",
        "double-isostring | t_date | 'format':'date','offset':'ignore' | 2026-11-27T23:00:00Z",
        "string-connect | t_tz | | " + REAL,
        "string-connect | t_ts | 'format':'epoch-millis','offset':'ignore' | " + REAL,
        "string-connect | t_ts3 | 'format':'epoch-millis','offset':'ignore' | " + REAL,
        "string-connect | t_ts0 | 'format':'epoch-millis','offset':'ignore' | 2026-11-28T09:15:30Z",
        "string-connect | t_date | 'format':'epoch-days' | 2026-11-27T23:00:00Z"
      })
  void times(String modes, String column, @Nullable String options, Instant expected)
      throws IOException {
    String time =
        "{'path':'%s'%s}"
            .formatted(path(modes, column), options == null ? "" : ',' + options + BERLIN);
    assertThat(sale(read(modes, 1, "1", time)))
        .extracting(sale -> sale.header().occurredAtMillis())
        .isEqualTo(expected.toEpochMilli());
    assertThat(read(modes, 4, "1", time))
        .isInstanceOfSatisfying(
            Decoded.Invalid.class,
            none ->
                assertThat(none.detail())
                    .matches(
                        "occurredAt is missing; input\\.time=record takes the timestamp of the record|occurredAt is .*, which is no time; a rule of the mapping can pass such records over|occurredAt must be a number that stands for a time .*, not 9223372036825200"));
  }

  private static StockEvent.@Nullable Sale sale(Decoded<List<StockEvent>> decoded) {
    return decoded instanceof Decoded.Valid<List<StockEvent>> valid
        ? (StockEvent.Sale) valid.value().get(0)
        : null;
  }

  private static @Nullable Long quantity(Decoded<List<StockEvent>> decoded) {
    StockEvent.Sale sale = sale(decoded);
    return sale == null ? null : sale.quantity();
  }

  private static String path(String modes, String column) {
    return (modes.equals("default") ? "/payload" : "") + "/after/" + column;
  }

  private static Decoded<List<StockEvent>> read(
      String modes, int row, String quantity, String occurredAt) throws IOException {
    String file =
        "{'topic':'t','event':{'type':'SALE','source':'s','eventId':'%s','sku':'%s','location':'DC1','quantity':%s,'occurredAt':%s}}"
            .formatted(path(modes, "id"), path(modes, "sku"), quantity, occurredAt);
    EventMapping mapping = EventMapping.parse(file.replace('\'', '"'));
    Path capture = Path.of("src/test/resources/mapping/debezium-types-" + modes + ".tsv");
    String record = Files.readAllLines(capture).get(row - 1).split("\t")[2];
    return new StockEventReader(
            new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), null, Long.MAX_VALUE)
        .read(new RecordOrigin("t", 0, 0), record.getBytes(UTF_8), new RecordHeaders(), 0);
  }
}
