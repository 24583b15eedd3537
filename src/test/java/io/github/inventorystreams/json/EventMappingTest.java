package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mappings that are shipped as examples, and the rules of mapping files. */
class EventMappingTest {
  private static final long NOW = Instant.parse("2026-11-22T12:00:00Z").toEpochMilli();

  /** The order of Shopify's own documentation of the webhook, cut to some of its fields. */
  private static final String SHOPIFY =
      "{'id':820982911946154508,'name':'#9999','created_at':'2021-12-31T19:00:00-05:00',"
          + "'currency':'USD','total_price':'388.00','line_items':["
          + "{'id':866550311766439020,'sku':'IPOD2008-PINK','quantity':1,'price':'199.00'},"
          + "{'id':141249953214522974,'sku':'IPOD2008-PINK','quantity':2,'price':'199.00'}]}";

  private static final String ROW =
      "{'id':17,'sku':'A-1','store':'DC1','quantity':3,'sold_at':'2025-12-20T10:15:30.000000Z'}";

  @Test
  void anOrderOfShopifyIsOneSaleForEachLine() {
    EventMapping mapping = shipped("shopify-orders");
    assertThat(events(mapping, SHOPIFY))
        .containsExactly(
            new StockEvent.Sale(
                header("IPOD2008-PINK", "shopify", "820982911946154508", 1, "2022-01-01T00:00:00Z"),
                1,
                "#9999"),
            new StockEvent.Sale(
                header("IPOD2008-PINK", "shopify", "820982911946154508", 2, "2022-01-01T00:00:00Z"),
                2,
                "#9999"));
    assertThat(events(mapping, SHOPIFY.replace("'quantity':2", "'quantity':0"))).hasSize(1);
    assertThat(refused(mapping, SHOPIFY.replace("'quantity':2", "'quantity':-2")))
        .returns(DeadLetterReason.MALFORMED, Decoded.Invalid::reason)
        .extracting(Decoded.Invalid::detail)
        .asString()
        .startsWith("line 2: quantity is -2, below 0");
    assertThat(refused(mapping, SHOPIFY.replace("line_items", "items")).detail())
        .isEqualTo("lines: there is no list at /line_items");
  }

  @Test
  void aNewRowIsASaleAndADeletedOneTakesItBack() {
    EventMapping mapping = shipped("debezium-sales");
    StockEvent sale =
        new StockEvent.Sale(header("A-1", "sales-table", "17", 0, "2025-12-20T10:15:30Z"), 3, null);
    assertThat(events(mapping, change("c", "null", ROW))).containsExactly(sale);
    assertThat(events(mapping, change("r", "null", ROW))).containsExactly(sale);
    assertThat(events(mapping, change("d", ROW, "null")))
        .containsExactly(
            new StockEvent.Correction(
                header("A-1", "sales-table", "deleted-17", 0, "2025-12-21T00:00:00Z"),
                new EventId("sales-table", "17", 0)));
  }

  @Test
  void aChangedRowIsRefusedAndATombstonePassedOver() {
    EventMapping mapping = shipped("debezium-sales");
    assertThat(refused(mapping, change("u", ROW, ROW)).reason())
        .isEqualTo(DeadLetterReason.UNKNOWN_TYPE);
    assertThat(read(mapping, null)).isEqualTo(new Decoded.Valid<>(List.of()));
    assertThat(refused(shipped("shopify-orders"), null).reason())
        .isEqualTo(DeadLetterReason.MALFORMED);
  }

  @Test
  void aFlatBookingHasItsWordsTranslated() {
    EventMapping mapping = shipped("flat-sales");
    String booking =
        "{'till':4,'receipt':'R-81','pos':2,'kind':'sold','article':'A-1','qty':'3',"
            + "'time':'2026-11-22T10:15:30+08:00'}";
    assertThat(events(mapping, booking))
        .containsExactly(
            new StockEvent.Sale(
                header("A-1", "till", "4-R-81-2", 0, "2026-11-22T02:15:30Z"), 3, "R-81"));
    assertThat(events(mapping, booking.replace("sold", "received")))
        .singleElement()
        .isInstanceOf(StockEvent.Restock.class);
    assertThat(refused(mapping, booking.replace("sold", "voided")))
        .returns(DeadLetterReason.UNKNOWN_TYPE, Decoded.Invalid::reason)
        .returns("type: the mapping has no word for \"voided\"", Decoded.Invalid::detail);
    assertThat(events(mapping, booking.replace("'3'", "3"))).isEqualTo(events(mapping, booking));
    assertThat(refused(mapping, booking.replace("'receipt':'R-81',", "")).detail())
        .isEqualTo("eventId: there is neither text nor a whole number at /receipt");
  }

  @Test
  void ticksPassThroughMappedTopics() {
    assertThat(read(shipped("flat-sales"), "{'type':'TICK','at':'2026-11-22T00:00:00Z'}"))
        .isEqualTo(new Decoded.Clock<>(Instant.parse("2026-11-22T00:00:00Z").toEpochMilli()));
  }

  @ParameterizedTest
  @CsvSource({
    "epoch-seconds, 1766225730, 2025-12-20T10:15:30Z",
    "epoch-millis, 1766225730123, 2025-12-20T10:15:30.123Z",
    "epoch-micros, 1766225730123456, 2025-12-20T10:15:30.123Z",
    "epoch-seconds, 0, 1970-01-01T00:00:00Z",
    "epoch-seconds, 9223372036854775807,",
    "epoch-millis, -1,",
    "epoch-millis, 1766225730123.999, 2025-12-20T10:15:30.123Z",
    "epoch-seconds, 32503680000,"
  })
  void timesAsNumbers(String format, String number, @Nullable String expected) {
    EventMapping mapping =
        parse(
            "{'topic':'t','event':{'type':'LOST_DEMAND','source':'s','eventId':'e','sku':'A',"
                + "'location':'L','quantity':1,'occurredAt':{'path':'/t','format':'"
                + format
                + "'}}}");
    Decoded<List<StockEvent>> decoded =
        new StockEventReader(
                new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), null, Long.MAX_VALUE)
            .read(
                new RecordOrigin("t", 0, 0),
                "{\"t\":%s}".formatted(number).getBytes(UTF_8),
                new RecordHeaders(),
                NOW);
    if (expected == null) {
      assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    } else {
      assertThat(decoded)
          .isInstanceOfSatisfying(
              Decoded.Valid.class,
              valid ->
                  assertThat(valid.value().toString())
                      .contains("occurredAtMillis=" + Instant.parse(expected).toEpochMilli()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'topic':'t'} | event is missing",
        "{'event':{'type':'SALE'}} | topic must name the topic",
        "{'topic':'t','evnt':{}} | can't have \"evnt\"",
        "{'topic':'t','event':{'type':'SALE','qty':'/q'}} | event can't have \"qty\"",
        "{'topic':'t','event':{'type':'SOLD'}} | SOLD is no type of event",
        "{'topic':'t','event':{'type':{'path':'/k','words':{'s':'SOLD'}}}} | SOLD is no type",
        "{'topic':'t','event':{'sku':'/a'}} | event.type is missing",
        "{'topic':'t','event':{'type':'SALE','quantity':1.5}} | event.quantity must be a path",
        "{'topic':'t','event':{'type':'SALE','quantity':{'path':'q'}}} | must be a path like",
        "{'topic':'t','event':{'type':'SALE','sku':{'path':'/a','format':'digits'}}} | can be name",
        "{'topic':'t','event':{'type':'SALE'},'lines':'/l'} | go together",
        "{'topic':'t','rules':[]} | rules must be a list",
        "{'topic':'t','rules':[{'ignore':true,'event':{}}]} | rule 1: ignore stands beside",
        "{'topic':'t','event':{'type':'SALE'},'event':{'type':'SALE'}} | Duplicate field",
        "{'topic':'t','event':{'type':'SALE'}} {} | no valid JSON",
        "[] | the mapping must be a JSON object"
      })
  void slipsOfThePenAreNamed(String file, String message) {
    assertThatThrownBy(() -> parse(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void withoutAnIdTheRuleDecides() {
    String sale =
        "{'type':'SALE','sku':'A-1','location':'DC1','quantity':1,"
            + "'occurredAt':'2026-11-22T10:15:30+08:00'}";
    assertThat(id(MissingIdentity.POSITION, sale, 5)).isEqualTo(new EventId("own", "own-3-5", 0));
    assertThat(id(MissingIdentity.CONTENT, sale, 5))
        .isEqualTo(id(MissingIdentity.CONTENT, sale, 6))
        .isNotEqualTo(id(MissingIdentity.CONTENT, sale.replace("A-1", "A-2"), 5));
    String known = sale.replace("{'type'", "{'eventId':'e1','source':'shop','type'");
    assertThat(id(MissingIdentity.CONTENT, known, 5)).isEqualTo(new EventId("shop", "e1", 0));
    assertThat(id(MissingIdentity.POSITION, known.replace("'eventId':'e1',", ""), 5))
        .isEqualTo(new EventId("shop", "own-3-5", 0));
    assertThat(own(MissingIdentity.REQUIRED, sale, 5)).isInstanceOf(Decoded.Invalid.class);
  }

  private static EventId id(MissingIdentity rule, String json, long offset) {
    Decoded.Valid<List<StockEvent>> valid =
        (Decoded.Valid<List<StockEvent>>) own(rule, json, offset);
    return valid.value().get(0).header().id();
  }

  private static Decoded<List<StockEvent>> own(MissingIdentity rule, String json, long offset) {
    return new StockEventReader(new InputRules(rule, List.of()), null, 0)
        .read(new RecordOrigin("own", 3, offset), bytes(json), new RecordHeaders(), NOW);
  }

  private static String change(String op, String before, String after) {
    return "{'schema':{},'payload':{'op':'%s','ts_ms':1766275200000,'before':%s,'after':%s}}"
        .formatted(op, before, after);
  }

  private static EventHeader header(String sku, String source, String id, int line, String at) {
    return new EventHeader(
        new BookKey(sku, "DC1"), new EventId(source, id, line), Instant.parse(at).toEpochMilli());
  }

  private static List<StockEvent> events(EventMapping mapping, String json) {
    return ((Decoded.Valid<List<StockEvent>>) read(mapping, json)).value();
  }

  private static Decoded.Invalid<List<StockEvent>> refused(
      EventMapping mapping, @Nullable String json) {
    return (Decoded.Invalid<List<StockEvent>>) read(mapping, json);
  }

  private static Decoded<List<StockEvent>> read(EventMapping mapping, @Nullable String json) {
    Headers none = new RecordHeaders();
    return new StockEventReader(new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), null, 0)
        .read(
            new RecordOrigin(mapping.topic(), 0, 0), json == null ? null : bytes(json), none, NOW);
  }

  private static EventMapping shipped(String name) {
    try {
      return EventMapping.parse(Files.readString(Path.of("config", "mappings", name + ".json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static EventMapping parse(String json) {
    return EventMapping.parse(json.replace('\'', '"'));
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }
}
