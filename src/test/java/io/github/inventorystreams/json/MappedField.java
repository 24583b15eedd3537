package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record of which a mapping reads one field. */
abstract class MappedField {
  static StockEvent.Sale sale(String field, String value) {
    return (StockEvent.Sale) event(field, value);
  }

  static StockEvent event(String field, String value) {
    Decoded<List<StockEvent>> decoded = read(field, value);
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<List<StockEvent>>) decoded).value().get(0);
  }

  static Decoded.Invalid<List<StockEvent>> refused(String field, String value) {
    Decoded<List<StockEvent>> decoded = read(field, value);
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    return (Decoded.Invalid<List<StockEvent>>) decoded;
  }

  static Decoded<List<StockEvent>> read(String field, String value) {
    EventMapping mapping =
        EventMapping.parse(mapping(field))
            .with(
                (table, id) ->
                    switch (table.name()) {
                      case "steps" -> Map.of("17", "1000").get(id);
                      case "bad" -> "many";
                      default -> Map.of("808950810", "TEE-RED-M").get(id);
                    });
    return new StockEventReader(
            new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), null, Long.MAX_VALUE)
        .read(
            new RecordOrigin("t", 0, 0),
            "{'id':17,'v':%s}".formatted(value).replace('\'', '"').getBytes(UTF_8),
            new RecordHeaders(),
            0);
  }

  /** A mapping of sales, one field of which is as given. */
  static String mapping(String field) {
    StringBuilder event = new StringBuilder(field);
    Map.of(
            "type", "'SALE'",
            "source", "'s'",
            "eventId", "'e'",
            "sku", "'A-1'",
            "location", "'DC1'",
            "occurredAt", "'2026-11-27T09:10:11Z'")
        .forEach(
            (name, constant) -> {
              if (!field.contains("'" + name + "':")) {
                event.append(",'").append(name).append("':").append(constant);
              }
            });
    return "{'topic':'t','tables':{'items':{'topic':'shopify-items'},%s,%s},'event':{%s}}"
        .formatted(file("steps"), file("bad"), event)
        .replace('\'', '"');
  }

  static String file(String table) {
    return "'%s':{'file':'factors.csv','key':'sku','value':'factor'}".formatted(table);
  }
}
