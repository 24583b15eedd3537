package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** A record in another form is named as what it is, with what its publisher can do. */
class ForeignFormatTest {
  private static final String SALE =
      "{'eventId':'e1','source':'shop','type':'SALE','sku':'A-1','location':'DC1','quantity':2,'occurredAt':'2026-11-22T10:15:30Z'}"
          .replace('\'', '"');

  @Test
  void framesOfSchemaRegistries() {
    assertThat(refusal(hex("00 00000001", SALE)))
        .isEqualTo(
            "the value looks like a record framed with schema id 1, as the serializers of a schema registry write it: topics of stock events are read so if input.framed-topics names them (and registry.url the registry); on others publish JSON");
    assertThat(refusal(hex("00 0000000000000107", SALE))).contains("framed with schema id 263,");
    assertThat(refusal(hex("00 00000007 00 0a0453414c45", ""))).contains("schema id 7,");
    assertThat(refusal(hex("0300 b7853363d6814b07b1ce0b3d2c4b1e5f", SALE)))
        .contains("AWS Glue's schema registry");
  }

  @Test
  void packedValues() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(SALE.getBytes(UTF_8));
    }
    assertThat(refusal(gzip.toByteArray()))
        .isEqualTo(
            "the value looks like gzip inside the value: leave compressing to the Kafka client (compression.type)");
    assertThat(refusal(hex("28b52ffd", "x"))).contains("looks like zstd");
    assertThat(refusal(hex("504b0304", "x"))).contains("looks like ZIP");
  }

  @Test
  void otherEncodingsOfText() {
    for (byte[] value :
        List.of(SALE.getBytes(UTF_16), SALE.getBytes(UTF_16BE), SALE.getBytes(UTF_16LE))) {
      assertThat(refusal(value)).isEqualTo("the value looks like UTF-16: JSON has to be UTF-8");
    }
    assertThat(refusal(SALE.replace("A-1", "\u00e4").getBytes(ISO_8859_1)))
        .isEqualTo("the value is not UTF-8");
  }

  @Test
  void otherKindsOfText() {
    assertThat(refusal("<?xml version=\"1.0\"?><sale sku=\"A-1\"/>"))
        .isEqualTo("the value looks like XML: only JSON is read");
    assertThat(refusal("\n <sale/>")).contains("looks like XML");
    assertThat(refusal('[' + SALE + ']'))
        .isEqualTo(
            "the value is a JSON array, not an object: publish each event by itself, or map the topic with \"records\": \"\"");
    assertThat(refusal("webhook_id=17"))
        .isEqualTo("the value looks like a form (\"webhook_id=17\"): only JSON is read");
    assertThat(refusal('"' + SALE.replace("\"", "\\\"") + '"'))
        .contains("text in quotes", "serialized it twice");
    assertThat(refusal(" \r\n\t")).isEqualTo("the value is blank");
    assertThat(refusal("7")).isEqualTo("the value is not a JSON object");
    assertThat(refusal("sku,quantity\nA-1,2")).startsWith("no valid JSON: ");
  }

  @Test
  void binaryForms() throws IOException {
    // {"hello": "world"}, from bsonspec.org.
    assertThat(refusal(hex("16000000 02 68656c6c6f00 06000000 776f726c6400 00", "")))
        .isEqualTo("the value looks like BSON: only JSON is read");
    ByteArrayOutputStream java = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(java)) {
      out.writeObject(SALE);
    }
    assertThat(refusal(java.toByteArray())).contains("a serialized Java object");
    assertThat(refusal(hex("4f626a01", "x"))).contains("Avro without a schema registry's frame");
    assertThat(refusal(hex("c301 0102030405060708", "x"))).contains("Avro without");
    // CBOR and MessagePack of {"sku": ...}.
    assertThat(refusal(hex("a163736b75634131", "")))
        .isEqualTo(
            "the value looks like binary data that begins with a1 63 73 6b 75 63 41 31: only JSON is read");
    assertThat(refusal(hex("81a3736b75a24131", ""))).contains("begins with 81 a3 73");
  }

  @Test
  void jsonOfAllLengthsIsReadAsEver() {
    List<String> texts = new ArrayList<>(List.of(SALE, "\n\t " + SALE + " \n"));
    for (int length = 0; length < 300; length++) {
      texts.add(SALE.replace("}", ",\"note\":\"" + "x".repeat(length) + "\"}"));
    }
    for (String text : texts) {
      assertThat(
              new StockEventReader(null, Long.MAX_VALUE)
                  .read(text.getBytes(UTF_8), new RecordHeaders(), 0))
          .isInstanceOf(Decoded.Valid.class);
    }
  }

  private static byte[] hex(String hex, String text) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.writeBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
    value.writeBytes(text.getBytes(UTF_8));
    return value.toByteArray();
  }

  private static String refusal(String value) {
    return refusal(value.getBytes(UTF_8));
  }

  private static String refusal(byte[] value) {
    if (new StockEventReader(null, Long.MAX_VALUE).read(value, new RecordHeaders(), 0)
        instanceof Decoded.Invalid<?> invalid) {
      return invalid.detail();
    }
    throw new AssertionError(new String(value, UTF_8));
  }
}
