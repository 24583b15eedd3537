package io.github.inventorystreams.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Avro as Apache Avro itself writes it, behind a frame of Confluent's. */
class AvroFormatTest {
  /** Keeps the digits of a decimal, which a double would not. */
  private static final JsonMapper JSON = Unframed.JSON;

  @AutoClose private final FakeRegistry registry = new FakeRegistry();

  @Test
  void logicalTypesBecomeWhatPeopleWriteInJson() throws IOException {
    String schema =
        """
        {"type":"record","name":"Sale","namespace":"shop","fields":[
          {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},
          {"name":"micros","type":{"type":"long","logicalType":"timestamp-micros"}},
          {"name":"local","type":{"type":"long","logicalType":"local-timestamp-millis"}},
          {"name":"day","type":{"type":"int","logicalType":"date"}},
          {"name":"time","type":{"type":"int","logicalType":"time-millis"}},
          {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":10,"scale":2}},
          {"name":"pieces","type":{"type":"fixed","name":"F","size":4,"logicalType":"decimal","precision":9,"scale":0}},
          {"name":"plain","type":"long"},
          {"name":"raw","type":"bytes"},
          {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["RETURN","SALE"]}}]}
        """;
    Schema parsed = new Schema.Parser().parse(schema);
    GenericData.Record sale = new GenericData.Record(parsed);
    Instant at = Instant.parse("2026-11-28T09:15:30.123Z");
    sale.put("at", at.toEpochMilli());
    sale.put("micros", 1795860930123456L);
    sale.put("local", Instant.parse("2026-11-28T10:15:00Z").toEpochMilli());
    sale.put("day", 20785);
    sale.put("time", 3_600_000);
    sale.put("price", ByteBuffer.wrap(new BigDecimal("1200.50").unscaledValue().toByteArray()));
    sale.put(
        "pieces",
        new GenericData.Fixed(parsed.getField("pieces").schema(), new byte[] {-1, -1, -1, -3}));
    sale.put("plain", 9_007_199_254_740_993L);
    sale.put("raw", ByteBuffer.wrap(new byte[] {3}));
    sale.put("kind", new GenericData.EnumSymbol(parsed.getField("kind").schema(), "SALE"));
    // The days and microseconds are those that Debezium 3.6.1 wrote for this date and time.
    assertThat(json(schema, sale))
        .isEqualTo(
            JSON.readTree(
                "{'at':'2026-11-28T09:15:30.123Z','micros':'2026-11-28T10:15:30.123456Z','local':'2026-11-28T10:15:00','day':'2026-11-28','time':'01:00:00','price':1200.50,'pieces':-3,'plain':9007199254740993,'raw':'Aw==','kind':'SALE'}"
                    .replace('\'', '"')));
  }

  @Test
  void unionsAndDefaultsAreTheirValues() throws IOException {
    String schema =
        """
        {"type":"record","name":"Sale","fields":[
          {"name":"orderId","type":["null","string"],"default":null},
          {"name":"quantity","type":["null","int","string"],"default":null},
          {"name":"location","type":"string","default":"DC1"},
          {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[
            {"name":"sku","type":"string"},{"name":"quantity","type":"int","default":1}]}}},
          {"name":"tags","type":{"type":"map","values":"boolean"},"default":{}}]}
        """;
    Schema parsed = new Schema.Parser().parse(schema);
    Schema line = parsed.getField("lines").schema().getElementType();
    GenericRecordBuilder first = new GenericRecordBuilder(line).set("sku", "A-1");
    GenericRecordBuilder second =
        new GenericRecordBuilder(line).set("sku", "A-2").set("quantity", 7);
    assertThat(
            json(
                schema,
                new GenericRecordBuilder(parsed)
                    .set("quantity", 5)
                    .set("lines", List.of(first.build(), second.build()))
                    .build()))
        .isEqualTo(
            JSON.readTree(
                """
                {"orderId":null,"quantity":5,"location":"DC1",
                 "lines":[{"sku":"A-1","quantity":1},{"sku":"A-2","quantity":7}],"tags":{}}
                """));
  }

  @Test
  void aSchemaMayNeedOthers() throws IOException {
    registry.add(
        "Line",
        "AVRO",
        "{'type':'record','name':'Line','namespace':'shop','fields':[{'name':'sku','type':'Sku'}]}"
            .replace('\'', '"'),
        "Sku");
    registry.add(
        "Sku",
        "AVRO",
        "{'type':'record','name':'Sku','namespace':'shop','fields':[{'name':'id','type':'string'}]}"
            .replace('\'', '"'));
    int id =
        registry.add(
            "Sale",
            "AVRO",
            "{'type':'record','name':'Sale','namespace':'shop','fields':[{'name':'line','type':'shop.Line'},{'name':'other','type':'shop.Sku'}]}"
                .replace('\'', '"'),
            "Line",
            "Sku");
    byte[] value = Unframed.framed(id, new byte[] {6, 'A', '-', '1', 4, 'B', '2'});
    JsonNode expected =
        JSON.readTree("{\"line\":{\"sku\":{\"id\":\"A-1\"}},\"other\":{\"id\":\"B2\"}}");
    assertThat(Unframed.json(registry.confluent(), value)).isEqualTo(expected);
    assertThat(Unframed.json(registry.apicurio(), value)).isEqualTo(expected);
  }

  @Test
  void bytesThatAreNotOfTheSchemaAreRefusedWhateverTheyAre() throws IOException {
    String list =
        "{'type':'record','name':'L','fields':[{'name':'next','type':['null','L']},{'name':'all','type':{'type':'array','items':'null'}},{'name':'s','type':'string'}]}"
            .replace('\'', '"');
    int id = registry.add("list", "AVRO", list);
    List<byte[]> bad = new ArrayList<>();
    // Cut short; a branch that is none; a text of 2 GB; two billion nulls; a chain without end.
    bad.add(new byte[0]);
    bad.add(new byte[] {8});
    bad.add(new byte[] {0, 0, -2, -1, -1, -1, 15});
    bad.add(new byte[] {0, -2, -1, -1, -1, 15, 0, 0});
    byte[] chain = new byte[200_000];
    java.util.Arrays.fill(chain, (byte) 2);
    bad.add(chain);
    // A whole record and a byte more.
    bad.add(new byte[] {0, 0, 0, 1});
    for (byte[] body : bad) {
      assertThat(Unframed.refusal(registry.confluent(), Unframed.framed(id, body)))
          .startsWith("the data is not as schema id 1 says: ");
    }
    assertThat(Unframed.json(registry.confluent(), Unframed.framed(id, new byte[] {0, 0, 0})))
        .isEqualTo(JSON.readTree("{\"next\":null,\"all\":[],\"s\":\"\"}"));
  }

  private JsonNode json(String schema, Object datum) throws IOException {
    int id = registry.add("sales-value", "AVRO", schema);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(body, null);
    new GenericDatumWriter<>(new Schema.Parser().parse(schema)).write(datum, encoder);
    encoder.flush();
    byte[] value = Unframed.framed(id, body.toByteArray());
    return Unframed.json(registry.confluent(), value);
  }
}
