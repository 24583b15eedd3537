package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.StockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of docs/mappings/debezium.md, row by row: what Debezium writes for a type of column is
 * read by the line of the mapping that stands beside it. What it writes was captured from Debezium
 * 3.6.1 on PostgreSQL 15, but for {@code datetime2}, which is that of its documentation.
 */
class DebeziumPageTest {
  private static final Pattern ROW =
      Pattern.compile(
          "\\| (?<column>.+) \\| `(?<written>.+)` \\| `(?<field>.+)` \\| (?<means>.+) \\|");

  private static final String MAPPING =
      "{'topic': 'changes', 'tables': {'items': {'file':"
          + " 'config/mappings/shopify-items.csv', 'key': 'inventory_item_id', 'value': 'sku'}},"
          + " 'event': {'type': 'SALE', 'source': 'table', 'eventId': '/after/id', 'location': 'DC1',"
          + " 'sku': SKU, 'quantity': QUANTITY, 'occurredAt': TIME}}";

  private static final String RECORD =
      "{'op': 'c', 'after': {'id': 1, 'sku': SKU, 'quantity': QUANTITY, 'sold_at': TIME},"
          + " 'source': {'ts_ms': 1795871813908}}";

  /** A row of one of the tables, for the field that its table is about. */
  record Row(String section, String column, String written, String field, String means) {}

  @Test
  void allThreeTablesAreRead() {
    assertThat(rows().map(Row::section))
        .contains("Quantities", "Times", "Ids")
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachColumnIsReadAsThePageSays(Row row) {
    StockEvent.Sale sale = sale(row);
    switch (row.section()) {
      case "Quantities" -> assertThat(sale.quantity()).isEqualTo(Long.parseLong(row.means()));
      case "Times" ->
          assertThat(Instant.ofEpochMilli(sale.header().occurredAtMillis()))
              .isEqualTo(Instant.parse(row.means()));
      default -> assertThat(sale.header().book().sku()).isEqualTo(row.means());
    }
  }

  private static StockEvent.Sale sale(Row row) {
    String mapping = json(MAPPING);
    String record = json(RECORD);
    String place =
        switch (row.section()) {
          case "Quantities" -> "QUANTITY";
          case "Times" -> "TIME";
          default -> "SKU";
        };
    mapping = mapping.replace(place, row.field());
    record = record.replace(place, row.written());
    EventMapping parsed = ReadyMappings.parse(filled(mapping, "/after/"));
    Decoded<List<StockEvent>> decoded =
        ReadyMappings.read(parsed, filled(record, "").getBytes(UTF_8));
    assertThat(decoded).as(row.column()).isInstanceOf(Decoded.Valid.class);
    return (StockEvent.Sale) ((Decoded.Valid<List<StockEvent>>) decoded).value().get(0);
  }

  /** The other fields, by paths in a mapping and by values in a record. */
  private static String filled(String text, String path) {
    return path.isEmpty()
        ? text.replace("SKU", "\"A-1\"")
            .replace("QUANTITY", "1")
            .replace("TIME", "\"2026-11-28T09:15:30Z\"")
        : text.replace("SKU", "\"/after/sku\"")
            .replace("QUANTITY", "\"/after/quantity\"")
            .replace("TIME", "\"/after/sold_at\"");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String section = "";
    for (String line :
        ReadyMappings.text(ReadyMappings.PAGES.resolve("debezium.md")).lines().toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      }
      Matcher row = ROW.matcher(line);
      if (row.matches() && List.of("Quantities", "Times", "Ids").contains(section)) {
        rows.add(
            new Row(
                section,
                row.group("column"),
                row.group("written"),
                row.group("field"),
                row.group("means")));
      }
    }
    return rows.stream();
  }
}
