package io.github.inventorystreams.dirt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.topology.Harness;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The records that the shop publishes to the processor. */
final class Register {
  private final Harness harness;
  private final JsonWriter json = new JsonWriter();
  private final Map<BookKey, Long> countedAtMillis = new HashMap<>();
  private int counts;

  Register(Harness harness) {
    this.harness = harness;
  }

  void book(StockEvent event) {
    harness.event(new String(json.write(event), UTF_8));
  }

  void count(BookKey book, long units, long atMillis) {
    countedAtMillis.put(book, atMillis);
    String at = Instant.ofEpochMilli(atMillis).toString();
    publish(
        book,
        "count-" + ++counts,
        "COUNT",
        atMillis,
        "\"countedQuantity\":%d,\"countedAt\":\"%s\"".formatted(units, at));
  }

  boolean countedSince(BookKey book, long millis) {
    return countedAtMillis.getOrDefault(book, Long.MIN_VALUE) >= millis;
  }

  void ordered(BookKey book, String id, long units, long atMillis, long expectedMillis) {
    publish(
        book,
        id,
        "ORDERED",
        atMillis,
        "\"poNumber\":\"%s\",\"line\":1,\"quantity\":%d,\"expectedAt\":\"%s\""
            .formatted(id.replace('@', '-'), units, Instant.ofEpochMilli(expectedMillis)));
  }

  void takeBack(BookKey book, String eventId, long atMillis) {
    publish(
        book,
        "back-" + eventId,
        "CORRECTION",
        atMillis,
        "\"correctsEventId\":\"%s\"".formatted(eventId));
  }

  void confirm(BookKey book, String eventId, long atMillis) {
    publish(
        book,
        "right-" + eventId,
        "CONFIRMATION",
        atMillis,
        "\"confirmsEventId\":\"%s\"".formatted(eventId));
  }

  void say(SupplierEvent said) {
    harness.put(
        Harness.TOPICS.supplierEvents(), said.supplierId(), new String(json.write(said), UTF_8));
  }

  void decide(String poNumber, String supplierId, boolean approved, long atMillis) {
    harness.put(
        Harness.TOPICS.supplierEvents(),
        supplierId,
        "{\"eventId\":\"desk-%s\",\"type\":\"APPROVAL\",\"poNumber\":\"%s\",\"supplierId\":\"%s\",\"approved\":%s,\"approvedAt\":\"%s\"}"
            .formatted(poNumber, poNumber, supplierId, approved, Instant.ofEpochMilli(atMillis)));
  }

  private void publish(BookKey book, String id, String type, long atMillis, String rest) {
    harness.event(
        "{\"eventId\":\"%s\",\"source\":\"shop\",\"type\":\"%s\",\"sku\":\"%s\",\"location\":\"%s\",\"occurredAt\":\"%s\",%s}"
            .formatted(
                id, type, book.sku(), book.location(), Instant.ofEpochMilli(atMillis), rest));
  }
}
