package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventSerializer;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents as the SDKs of Java (run here) and JavaScript (10.0.0, its output copied) write. */
class CloudEventsSdkTest {
  private static final String DATA =
      "{'sku':'CEJ-1','location':'DC1','quantity':2}".replace('\'', '"');
  private static final long TIME = 1795868400000L; // 2026-11-28T12:20:00Z
  private static final RecordOrigin ORIGIN = new RecordOrigin("stock-events", 0, 7);

  @Test
  void javaBinary() {
    Headers headers = new RecordHeaders();
    byte[] value =
        written(event("application/json").withExtension("tillno", 7).build(), headers, Map.of());
    assertSale(value, headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/vnd.shop.sale+json",
        "application/stock-event+json",
        "text/plain"
      })
  void javaStructured(String dataType) {
    Headers headers = new RecordHeaders();
    byte[] value = structured(event(dataType).build(), headers);
    assertSale(value, headers);
  }

  @Test
  void dataWhoseTypeTheJavaSdkDoesNotKnowIsBase64() {
    byte[] value = structured(event("text/plain").build(), new RecordHeaders());
    assertThat(new String(value, UTF_8))
        .contains(
            "\"data_base64\":\"eyJza3UiOiJDRUotMSIsImxvY2F0aW9uIjoiREMxIiwicXVhbnRpdHkiOjJ9\"");
  }

  @Test
  void javaStructuredThroughAMapping() {
    EventMapping mapping =
        EventMapping.parse(
            """
            {"topic": "stock-events", "event": {"type": "SALE", "source": "/source", "eventId": "/id",
             "sku": "/data/sku", "location": "/data/location", "quantity": "/data/quantity",
             "occurredAt": "/time"}}
            """);
    Headers headers = new RecordHeaders();
    byte[] value = structured(event("text/plain").build(), headers);
    StockEvent.Sale sale =
        sale(read(new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), value, headers));
    assertThat(sale.quantity()).isEqualTo(2);
    assertThat(sale.header().id()).isEqualTo(new EventId("urn:shop:till-1", "cej-9", 0));
  }

  @Test
  void dataLongerThanATextMayBeIsReadAsLongAsTheRecordMay() {
    String data = DATA.replace("}", ",\"unread\":[" + "1234567890,".repeat(2_000) + "1]}");
    Headers headers = new RecordHeaders();
    byte[] value =
        structured(
            event("text/plain").withData("text/plain", data.getBytes(UTF_8)).build(), headers);
    assertThat(value.length).isGreaterThan(20_000);
    assertSale(value, headers);
  }

  @Test
  void base64ThatIsNoneOrStandsBesideData() {
    assertThat(refusal(envelope("\"data_base64\":\"%%%\""))).isEqualTo("data_base64 is no Base64");
    assertThat(refusal(envelope("\"data_base64\":7")))
        .isEqualTo("data_base64 must be text in Base64");
    assertThat(refusal(envelope("\"data_base64\":null"))).isEqualTo("data is missing");
    assertThat(refusal(envelope("\"data\":{},\"data_base64\":\"e30=\"")))
        .isEqualTo("data and data_base64 are both there: one of them has to go");
    assertThat(
            refusal(
                envelope(
                    "\"data_base64\":\""
                        + Base64.getEncoder().encodeToString("<sale/>".getBytes(UTF_8))
                        + '"')))
        .isEqualTo("data_base64: the value looks like XML: only JSON is read");
  }

  @Test
  void javascriptStructured() {
    Headers headers = headers("content-type", "application/cloudevents+json; charset=utf-8");
    String envelope =
        "{'id':'cej-9','time':'2026-11-28T12:20:00.000Z','type':'SALE','source':'urn:shop:till-1','specversion':'1.0','datacontenttype':'application/json','data':{'sku':'CEJ-1','location':'DC1','quantity':2}}"
            .replace('\'', '"');
    assertSale(envelope.getBytes(UTF_8), headers);
    // Of binary data the SDK writes data_base64 alone.
    assertSale(
        envelope.replace("\"data\":" + DATA, "\"data_base64\":\"" + base64() + '"').getBytes(UTF_8),
        headers);
  }

  @Test
  void javascriptBinary() {
    assertSale(
        DATA.getBytes(UTF_8),
        headers(
            "content-type", "application/json; charset=utf-8",
            "ce_id", "cej-9",
            "ce_time", "2026-11-28T12:20:00.000Z",
            "ce_type", "SALE",
            "ce_source", "urn:shop:till-1",
            "ce_specversion", "1.0",
            "ce_datacontenttype", "application/json; charset=utf-8"));
  }

  @Test
  void withoutTimeTheRecordsTimestampIsTakenIfItIsToBe() {
    CloudEvent timeless =
        CloudEventBuilder.v1(event("application/json").build()).withTime(null).build();
    Headers headers = new RecordHeaders();
    byte[] value = written(timeless, headers, Map.of());
    assertThat(refusal(read(InputRules.OWN, value, headers)))
        .isEqualTo("occurredAt is missing; input.time=record takes the timestamp of the record");
    InputRules byRecord = new InputRules(MissingIdentity.REQUIRED, true, List.of(), null);
    assertThat(sale(read(byRecord, value, headers)).header().occurredAtMillis()).isEqualTo(555);
  }

  @Test
  void otherFormsOfCloudEventsAreNamed() {
    assertThat(refusal("[]", "application/cloudevents-batch+json"))
        .startsWith("the content-type is that of a batch of CloudEvents");
    assertThat(refusal("x", "application/cloudevents+avro"))
        .isEqualTo(
            "the content-type \"application/cloudevents+avro\" is not read: use the JSON format of CloudEvents or the binary mode");
    assertThat(refusal("x", "application/cloudevents+xml; charset=utf-8")).contains("is not read");
  }

  private static CloudEventBuilder event(String dataType) {
    return CloudEventBuilder.v1()
        .withId("cej-9")
        .withSource(URI.create("urn:shop:till-1"))
        .withType("SALE")
        .withTime(OffsetDateTime.parse("2026-11-28T13:20:00+01:00"))
        .withData(dataType, DATA.getBytes(UTF_8));
  }

  private static byte[] structured(CloudEvent event, Headers headers) {
    return written(
        event,
        headers,
        Map.of(
            CloudEventSerializer.ENCODING_CONFIG,
            Encoding.STRUCTURED,
            CloudEventSerializer.EVENT_FORMAT_CONFIG,
            JsonFormat.CONTENT_TYPE));
  }

  private static byte[] written(CloudEvent event, Headers headers, Map<String, Object> config) {
    try (CloudEventSerializer serializer = new CloudEventSerializer()) {
      serializer.configure(config, false);
      return serializer.serialize("stock-events", headers, event);
    }
  }

  private static String base64() {
    return Base64.getEncoder().encodeToString(DATA.getBytes(UTF_8));
  }

  private static String envelope(String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"SALE\","
        + data
        + '}';
  }

  private static Headers headers(String... pairs) {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < pairs.length; i += 2) {
      headers.add(pairs[i], pairs[i + 1].getBytes(UTF_8));
    }
    return headers;
  }

  private static void assertSale(byte[] value, Headers headers) {
    StockEvent.Sale sale = sale(read(InputRules.OWN, value, headers));
    assertThat(sale.header().id()).isEqualTo(new EventId("urn:shop:till-1", "cej-9", 0));
    assertThat(sale.header().occurredAtMillis()).isEqualTo(TIME);
    assertThat(sale.header().book().sku()).isEqualTo("CEJ-1");
    assertThat(sale.quantity()).isEqualTo(2);
  }

  private static Decoded<List<StockEvent>> read(InputRules rules, byte[] value, Headers headers) {
    return new StockEventReader(rules, null, Long.MAX_VALUE).read(ORIGIN, value, headers, 555, 0);
  }

  private static StockEvent.Sale sale(Decoded<List<StockEvent>> decoded) {
    if (decoded instanceof Decoded.Valid<List<StockEvent>> valid) {
      return (StockEvent.Sale) valid.value().get(0);
    }
    throw new AssertionError(decoded);
  }

  private static String refusal(String envelope) {
    return refusal(envelope, "application/cloudevents+json");
  }

  private static String refusal(String value, String contentType) {
    return refusal(
        read(InputRules.OWN, value.getBytes(UTF_8), headers("content-type", contentType)));
  }

  private static String refusal(Decoded<List<StockEvent>> decoded) {
    return ((Decoded.Invalid<List<StockEvent>>) decoded).detail();
  }
}
