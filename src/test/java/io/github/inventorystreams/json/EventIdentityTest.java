package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of an event's identity: headers, envelope, body, and the lines of an event. */
class EventIdentityTest {
  private static final String FIELDS =
      "'sku':'A-1','location':'DC1','quantity':2,'occurredAt':'2026-11-22T10:15:30Z'";
  private static final String PLAIN =
      "{'eventId':'e1','source':'shop','type':'SALE'," + FIELDS + "}";

  private final StockEventReader reader = new StockEventReader(null, Long.MAX_VALUE);

  @Test
  void headersComeBeforeTheBody() {
    Headers headers = headers("ce_id", "c9", "ce_source", "/web", "ce_specversion", "1.0");
    assertThat(ids(PLAIN, headers)).containsExactly(new EventId("/web", "c9", 0));
    assertThat(ids("{'eventId':5,'source':{},'type':'SALE'," + FIELDS + "}", headers))
        .containsExactly(new EventId("/web", "c9", 0));
  }

  @Test
  void halfAnIdentityInTheHeadersIsNone() {
    assertThat(ids(PLAIN, headers("ce_id", "c9"))).containsExactly(new EventId("shop", "e1", 0));
    assertThat(ids(PLAIN, headers("ce_source", "/web")))
        .containsExactly(new EventId("shop", "e1", 0));
  }

  @Test
  void headersStandInForTypeAndTime() {
    String bare = "{'sku':'A-1','location':'DC1','quantity':2}";
    Headers headers =
        headers(
            "ce_id",
            "c9",
            "ce_source",
            "/web",
            "ce_type",
            "SALE",
            "ce_time",
            "1970-01-01T00:00:01Z");
    assertThat(events(bare, headers))
        .singleElement()
        .satisfies(event -> assertThat(event).isInstanceOf(StockEvent.Sale.class))
        .satisfies(event -> assertThat(event.header().occurredAtMillis()).isEqualTo(1000));
    assertThat(events(PLAIN, headers).get(0).header().occurredAtMillis()).isGreaterThan(1000);
  }

  @Test
  void headersThatAreNoUtf8AreRefused() {
    Headers headers = headers("ce_source", "/web");
    headers.add("ce_id", "\u00ff".getBytes(ISO_8859_1));
    assertThat(refusal(PLAIN, headers)).isEqualTo("the header ce_id is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/cloudevents+json", "Application/CloudEvents+JSON; charset=UTF-8"})
  void anEnvelopeHoldsTheEventInItsData(String contentType) {
    String envelope =
        "{'data':{'eventId':'ignored',"
            + FIELDS
            + "},'specversion':'1.0','id':'c9','source':'/web','type':'SALE'}";
    assertThat(ids(envelope, headers("content-type", contentType)))
        .containsExactly(new EventId("/web", "c9", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'c9','source':'/web','type':'SALE'}",
        "{'id':'c9','source':'/web','type':'SALE','data':'e30='}",
        "{'id':'c9','source':'/web','type':'SALE','data':[]}",
        "{'id':5,'source':'/web','data':{'type':'SALE'," + FIELDS + "}}",
        "{'source':'/web','data':{'eventId':'e','type':'SALE'," + FIELDS + "}}",
        "{'id':'c9','data':{'source':'s','type':'SALE'," + FIELDS + "}}",
      })
  void refusesIncompleteEnvelopes(String envelope) {
    assertThat(refusal(envelope, headers("content-type", "application/cloudevents+json")))
        .isNotEmpty();
  }

  @Test
  void linesAreNumberedFromOneAndShareWhatTheirEventSays() {
    String order =
        "{'eventId':'e1','source':'shop','type':'SALE','location':'DC1','orderId':'SO-9',"
            + "'occurredAt':'2026-11-22T10:15:30Z',"
            + "'lines':[{'sku':'A-1','quantity':1},{'sku':'A-1','quantity':2,'location':'DC1'},"
            + "{'sku':'B-2','quantity':3}]}";
    List<StockEvent> events = events(order, new RecordHeaders());
    assertThat(events)
        .extracting(event -> event.header().id())
        .containsExactly(
            new EventId("shop", "e1", 1),
            new EventId("shop", "e1", 2),
            new EventId("shop", "e1", 3));
    assertThat(events)
        .extracting(event -> event.header().book().toString())
        .containsExactly("A-1@DC1", "A-1@DC1", "B-2@DC1");
    assertThat(events)
        .extracting(event -> ((StockEvent.Sale) event).quantity())
        .containsExactly(1L, 2L, 3L);
    assertThat(events)
        .allSatisfy(event -> assertThat(((StockEvent.Sale) event).orderId()).isEqualTo("SO-9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'lines':[]",
        "'lines':{}",
        "'lines':5",
        "'lines':[5]",
        "'lines':[{'sku':'A-1','quantity':1},[]]",
        "'lines':[{'sku':'A-1','quantity':1},{'sku':'B-2','quantity':0}]",
        "'lines':[{'sku':'A-1','quantity':1},{'quantity':1}]",
        "'quantity':4,'lines':[{'sku':'A-1'}]",
        "'lines':[{'sku':'A-1','quantity':1,'location':'DC2'}]",
        "'lines':[{'sku':'A-1','quantity':1,'type':'RETURN'}]",
        "'lines':[{'sku':'A-1','quantity':1,'quantity':1}]",
      })
  void oneBadLineMakesTheWholeEventBad(String lines) {
    assertThat(
            refusal(
                "{'eventId':'e1','source':'shop','type':'SALE','location':'DC1',"
                    + "'occurredAt':'2026-11-22T10:15:30Z',"
                    + lines
                    + "}",
                new RecordHeaders()))
        .isNotEmpty();
  }

  @Test
  void theDetailNamesTheBadLine() {
    assertThat(
            refusal(
                "{'eventId':'e1','source':'shop','type':'SALE','location':'DC1',"
                    + "'occurredAt':'2026-11-22T10:15:30Z',"
                    + "'lines':[{'sku':'A-1','quantity':1},{'quantity':1}]}",
                new RecordHeaders()))
        .isEqualTo("line 2: sku is missing");
  }

  private static Headers headers(String... keysAndValues) {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      headers.add(keysAndValues[i], keysAndValues[i + 1].getBytes(UTF_8));
    }
    return headers;
  }

  private Decoded<List<StockEvent>> read(String json, Headers headers) {
    return reader.read(json.replace('\'', '"').getBytes(UTF_8), headers, 0);
  }

  private List<StockEvent> events(String json, Headers headers) {
    Decoded<List<StockEvent>> decoded = read(json, headers);
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<List<StockEvent>>) decoded).value();
  }

  private List<EventId> ids(String json, Headers headers) {
    return events(json, headers).stream().map(event -> event.header().id()).toList();
  }

  private String refusal(String json, Headers headers) {
    Decoded<List<StockEvent>> decoded = read(json, headers);
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    Decoded.Invalid<?> invalid = (Decoded.Invalid<?>) decoded;
    assertThat(invalid.reason()).isEqualTo(DeadLetterReason.MALFORMED);
    return invalid.detail();
  }
}
