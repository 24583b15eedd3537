package io.github.inventorystreams.app.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output of {@code map} for a mapping and a sample. */
class MapCommandTest {
  private static final String ORDERS =
      """
      {"topic": "orders",
       "event": {"type": "SALE", "source": "shop", "eventId": "/id", "occurredAt": "/at",
                 "location": "DC1", "orderId": "/name"},
       "lines": "/items",
       "linesWhen": {"/sku": {"not": null}},
       "line": {"sku": "/sku", "quantity": "/n"}}
      """;
  private static final String ORDER =
      """
      {
        "id": 17, "name": "#9", "at": "2026-11-27T10:00:00Z", "note": null,
        "customer": {"name": "A", "tags": ["x"]},
        "items": [
          {"sku": "A-1", "n": 2, "price": "3.10"},
          {"sku": null, "n": 1, "price": "5.00"},
          {"sku": "B-1", "n": 1, "price": "3.10"}
        ]
      }
      """;

  @TempDir private Path directory;

  @Test
  void aRecordIsShownLineByLine() throws IOException {
    CommandLineRun run = map(ORDERS, ORDER);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "record 1, line 1",
            "  line 1  SALE eventId=17 source=shop sku=A-1 location=DC1 occurredAt=2026-11-27T10:00:00Z quantity=2 orderId=#9",
            "  line 2  passed over: /sku is null",
            "  line 3  SALE eventId=17 source=shop sku=B-1 location=DC1 occurredAt=2026-11-27T10:00:00Z quantity=1 orderId=#9",
            "  not read: /customer /items/*/price",
            "records 1, events 2, passed over 1, dead letters 0");
  }

  @Test
  void aDeadLetterSaysWhyAndFails() throws IOException {
    String lines =
        """
        {"id":1,"at":"2026-11-27T10:00:00Z","items":[{"sku":"A","n":1}]}

        {"id":2,"at":"2026-11-27T10:00:00Z","items":[{"sku":"A","n":0}]}
        {"id":3,"at":
        """;
    CommandLineRun run = map(ORDERS, lines);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .contains(
            "record 1, line 1",
            "record 2, line 3",
            "  dead letter MALFORMED: line 1: quantity must be a whole number from 1 to 1000000000000, not 0",
            "record 3, line 4",
            "records 3, events 1, passed over 0, dead letters 2")
        .anyMatch(line -> line.startsWith("  dead letter MALFORMED: no valid JSON: "));
  }

  @Test
  void aCaptureIsReadByItsTopic() throws IOException {
    String rows =
        "{\"topic\":\"shop.public.sales\",\"ignoreTombstones\":true,\"rules\":["
            + "{\"when\":{\"/payload/op\":\"c\"},\"event\":{\"type\":\"SALE\",\"source\":\"s\","
            + "\"eventId\":\"/payload/after/id\",\"sku\":\"/payload/after/sku\",\"location\":"
            + "\"/payload/after/store\",\"quantity\":\"/payload/after/quantity\",\"occurredAt\":"
            + "\"/payload/after/sold_at\"}},{\"when\":{\"/payload/op\":\"d\"},\"ignore\":true}]}";
    String capture =
        Files.readString(Path.of("src/test/resources/mapping/debezium-insert-update-delete.tsv"))
            + "shop.public.sales\t{\"id\":6}\tnull\nother\tk\t{}\n";
    CommandLineRun run = map(rows, capture);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines())
        .contains(
            "  SALE eventId=6 source=s sku=SKU-3 location=DC1 occurredAt=2026-11-28T13:16:53.587Z quantity=5",
            "  dead letter UNKNOWN_TYPE: no rule of the mapping fits the record",
            "  passed over: its rule says ignore",
            "  passed over: it is a tombstone",
            "records 4, events 1, passed over 2, dead letters 1, of other topics 1")
        .anyMatch(line -> line.startsWith("  not read: /payload/after/note /payload/source"));
  }

  @Test
  void programsGetTheSame() throws IOException {
    JsonNode answer = new ObjectMapper().readTree(map(ORDERS, ORDER, "--json").out());
    assertThat(answer.at("/records/0/outcomes/0/event/sku").asText()).isEqualTo("A-1");
    assertThat(answer.at("/records/0/outcomes/1").toString())
        .isEqualTo("{\"place\":\"line 2\",\"passedOver\":\"/sku is null\"}");
    assertThat(answer.at("/records/0/notRead").toString())
        .isEqualTo("[\"/customer\",\"/items/*/price\"]");
    assertThat(answer.at("/events").asInt()).isEqualTo(2);
    assertThat(answer.at("/deadLetters").asInt()).isZero();
    JsonNode dead = new ObjectMapper().readTree(map(ORDERS, "{\"id\":1}", "--json").out());
    assertThat(dead.at("/records/0/reason").asText()).isEqualTo("MALFORMED");
    assertThat(dead.at("/records/0/detail").asText())
        .isEqualTo("lines: there is no list at /items");
  }

  @Test
  void settingsAndHeadersHoldAsInTheService() throws IOException {
    String nameless =
        ORDERS.replace("\"eventId\": \"/id\", ", "").replace("\"location\": \"DC1\", ", "");
    CommandLineRun run =
        map(
            nameless,
            ORDER,
            "--set",
            "input.identity=position",
            "--set",
            "input.default-location=X");
    assertThat(run.out()).contains("eventId=orders-0-0 source=shop sku=A-1 location=X");
    CommandLineRun named =
        map(
            nameless,
            ORDER,
            "--header",
            "ce_id=9",
            "--header",
            "ce_source=urn:shop",
            "--set",
            "input.default-location=X");
    assertThat(named.out()).contains("eventId=9 source=urn:shop sku=A-1 location=X");
  }

  @Test
  void standardInputIsASampleToo() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(ORDER.getBytes(UTF_8)));
      CommandLineRun run = CommandLineRun.of("map", file("mapping", ORDERS), "-");
      assertThat(run.out()).contains("records 1, events 2");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void mistakesAreOneLine() throws IOException {
    String mapping = file("mapping", ORDERS);
    assertOneLine(CommandLineRun.of("map", mapping, directory + "/none.json"), 1, "no such file");
    assertOneLine(CommandLineRun.of("map", directory + "/none", mapping), 2, "no such file");
    assertOneLine(map("{\"topic\":\"t\"}", ORDER), 2, "event is missing");
    assertOneLine(map(ORDERS, " \n"), 1, "is empty");
    assertOneLine(map(ORDERS, "other\tkey\t{}\n"), 1, "no record of the topic orders", "other");
    assertOneLine(map(ORDERS, "orders\tk\t{}\nrest of it\n"), 1, "sample:2: ", "a tab between");
    assertOneLine(CommandLineRun.of("map", mapping), 2, "SAMPLE");
  }

  private static void assertOneLine(CommandLineRun run, int exitCode, String... parts) {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
    assertThat(run.out()).isEmpty();
  }

  private CommandLineRun map(String mapping, String sample, String... options) throws IOException {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "map";
    arguments[1] = file("mapping", mapping);
    arguments[2] = file("sample", sample);
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandLineRun.of(arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }
}
