package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.json.EventMapping;
import io.github.inventorystreams.json.IdTable;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.MissingIdentity;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Levels of a shop that names articles by ids of its own, which compacted topics translate. */
class IdTableTest {
  private static final String LEVELS = Harness.TOPICS.stockEvents().get(0);

  private static final EventMapping MAPPING =
      EventMapping.parse(
          """
          {"topic": "stock-events",
           "tables": {"items": {"topic": "shopify-items"},
                      "shops": {"topic": "shop-table", "value": "/code"}},
           "event": {"type": "COUNT", "source": "shopify",
                     "eventId": "{/inventory_item_id}-{/updated_at}",
                     "sku": {"path": "/inventory_item_id", "table": "items"},
                     "location": {"path": "/location_id", "table": "shops"},
                     "countedQuantity": "/available",
                     "countedAt": "/updated_at", "occurredAt": "/updated_at"}}
          """);

  private static final String LEVEL =
      "{\"inventory_item_id\":808950810,\"location_id\":905684977,\"available\":6,"
          + "\"updated_at\":\"2026-01-05T08:00:00-05:00\"}";

  @Test
  void anIdIsLookedUpInItsTopic() {
    try (Harness shop = shop()) {
      shop.put("shopify-items", "808950810", "TEE-RED-M")
          .put("shop-table", "905684977", "{\"code\":\"DC1\",\"name\":\"Ottawa\"}")
          .put(LEVELS, "k", LEVEL);
      assertThat(shop.levels().get("TEE-RED-M@DC1").onHand()).isEqualTo(6);
    }
  }

  @Test
  void keysAndValuesMayBeJsonStrings() {
    try (Harness shop = shop()) {
      shop.put("shopify-items", "\"808950810\"", "\"TEE-RED-M\"")
          .put("shop-table", "905684977", "{\"code\":\"DC1\"}")
          .put(LEVELS, "k", LEVEL);
      assertThat(shop.levels()).containsOnlyKeys("TEE-RED-M@DC1");
    }
  }

  @Test
  void aKeyThatIsAJsonStringIsFoundByAnIdWithAQuote() {
    IdTable.InTopic table = new IdTable.InTopic("items", "shopify-items", null);
    assertThat(table.keysOf("2\" pipe"))
        .extracting(key -> new String(key, UTF_8))
        .containsExactly("2\" pipe", "\"2\\\" pipe\"");
  }

  @Test
  void anUnknownIdIsADeadLetterUntilTheTableHasIt() {
    try (Harness shop = shop()) {
      shop.put("shop-table", "905684977", "{\"code\":\"DC1\"}").put(LEVELS, "k", LEVEL);

      TestRecord<byte[], byte[]> letter = shop.records(Harness.TOPICS.deadLetters()).get(0);
      assertThat(letter.value()).isEqualTo(LEVEL.getBytes(UTF_8));
      assertThat(header(letter, "dlq.reason")).isEqualTo("UNKNOWN_ID");
      assertThat(header(letter, "dlq.detail"))
          .isEqualTo(
              "sku: the table items (the topic shopify-items) has nothing for \"808950810\"; --resend sends the record again when it has");

      shop.put("shopify-items", "808950810", "TEE-RED-M").put(LEVELS, "k", LEVEL);
      assertThat(shop.levels().get("TEE-RED-M@DC1").onHand()).isEqualTo(6);
      assertThat(shop.accounting().isSettled()).isTrue();
    }
  }

  @Test
  void aTombstoneTakesAnIdOutAndAValueThatSaysNothingIsNone() {
    try (Harness shop = shop()) {
      shop.put("shop-table", "905684977", "{\"name\":\"Ottawa\"}")
          .put("shopify-items", "808950810", "TEE-RED-M")
          .put(LEVELS, "k", LEVEL)
          .put("shop-table", "905684977", "{\"code\":\"DC1\"}")
          .forget("shopify-items", "808950810")
          .put(LEVELS, "k", LEVEL);
      assertThat(shop.records(Harness.TOPICS.deadLetters()))
          .extracting(letter -> header(letter, "dlq.detail").replaceAll(" has nothing.*", ""))
          .containsExactly(
              "location: the table shops (the topic shop-table)",
              "sku: the table items (the topic shopify-items)");
    }
  }

  private static Harness shop() {
    return new Harness(
        Harness.settings(new InputRules(MissingIdentity.REQUIRED, List.of(MAPPING))));
  }

  private static String header(TestRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
