package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.json.EventMapping;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.MissingIdentity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that bear several events: each counts, and all of a record hold or none. */
class SeveralEventsInARecordTest {
  private static final String TOPIC = Harness.TOPICS.stockEvents().get(0);

  private static final EventMapping MAPPING =
      EventMapping.parse(
          """
          {"topic": "stock-events", "records": "",
           "rules": [
             {"when": {"/was": {"exists": true}},
              "events": [
                {"event": {"type": "CORRECTION", "source": "s", "eventId": "undone-{/id}",
                           "correctsEventId": "/was", "sku": "/sku", "location": "DC1",
                           "occurredAt": "/at"}},
                {"event": {"type": "SALE", "source": "s", "eventId": "/id", "sku": "/sku",
                           "location": "DC1", "quantity": "/n", "occurredAt": "/at"}}]},
             {"event": {"type": "SALE", "source": "s", "eventId": "/id", "sku": "/sku",
                        "location": "DC1", "quantity": "/n", "occurredAt": "/at"}}]}
          """);

  @Test
  void allOfARecordHoldOrNone() {
    try (Harness shop =
        new Harness(Harness.settings(new InputRules(MissingIdentity.REQUIRED, List.of(MAPPING))))) {
      shop.put(TOPIC, "k", "[" + sale("1", 5, "") + "," + sale("2", 1, "") + "]")
          .put(TOPIC, "k", "[" + sale("3", 2, "") + "," + sale("4", 0, "") + "]")
          .put(TOPIC, "k", "[" + sale("1b", 4, "1") + "]");
      assertThat(shop.levels().get("A@DC1").onHand()).isEqualTo(-4 - 1);
      assertThat(shop.accounting())
          .returns(3L, Accounting::records)
          .returns(5L, Accounting::events)
          .returns(4L, Accounting::applied)
          .returns(1L, Accounting::deadLetterCount);
    }
  }

  private static String sale(String id, int quantity, String was) {
    return "{\"id\":\"%s\",\"n\":%d,\"was\":%s,\"sku\":\"A\",\"at\":\"2026-01-05T08:00:00Z\"}"
        .formatted(id, quantity, was.isEmpty() ? "null" : "\"" + was + "\"");
  }
}
