package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.apicurio.registry.serde.jsonschema.JsonSchemaKafkaSerializer;
import io.apicurio.registry.serde.protobuf.ProtobufKafkaSerializer;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The bytes that Apicurio's serializers make, with the schemas that they register. */
class ApicurioSerializersTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SALE =
      "{'type':'SALE','eventId':'a-1','sku':'A-1','quantity':2}".replace('\'', '"');
  private static final String LEGACY_IDS = "io.apicurio.registry.serde.Legacy8ByteIdHandler";

  @AutoClose private final FakeRegistry registry = new FakeRegistry();

  @Test
  void avroWithTheIdInTheValue() throws IOException {
    byte[] value = avro(Map.of(), new RecordHeaders());
    assertThat(value).startsWith(0, 0, 0, 0, 1);
    assertSale(value, new RecordHeaders());
  }

  @Test
  void avroWithAnIdOfEightBytes() throws IOException {
    byte[] value = avro(Map.of("apicurio.registry.id-handler", LEGACY_IDS), new RecordHeaders());
    assertThat(value).startsWith(0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertSale(value, new RecordHeaders());
  }

  @Test
  void avroWithTheIdInTheHeaders() throws IOException {
    Headers headers = new RecordHeaders();
    byte[] value = avro(Map.of("apicurio.registry.headers.enabled", "true"), headers);
    assertThat(headers.lastHeader("apicurio.value.contentId").value())
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(value[0]).as("the length of SALE, in zigzag").isEqualTo((byte) 8);
    assertSale(value, headers);
  }

  @Test
  void avroAsJsonWithTheIdInTheHeaders() throws IOException {
    Headers headers = new RecordHeaders();
    byte[] value = avro(inHeadersWith("apicurio.registry.avro.encoding", "JSON"), headers);
    assertThat(new String(value, UTF_8)).startsWith("{");
    assertSale(value, headers);
  }

  @Test
  void globalIdsAreAskedForByApicuriosOwnApi() throws IOException {
    Headers headers = new RecordHeaders();
    byte[] value = avro(inHeadersWith("apicurio.registry.use-id", "globalId"), headers);
    assertThat(headers.lastHeader("apicurio.value.globalId")).isNotNull();
    assertThat(Unframed.json(registry.apicurio(), value, headers)).isEqualTo(JSON.readTree(SALE));
    try (RegistryUnframing confluent =
        new RegistryUnframing(Unframed.options(registry.confluent()))) {
      assertThat(Unframed.refusal(confluent.unframe(Unframed.TOPIC, value, headers)))
          .isEqualTo(
              "the record is framed with global id 1001: it is asked for only by Apicurio's own API: set registry.url to .../apis/registry/v3");
    }
  }

  @Test
  void jsonSchemaWithTheIdInTheValue() throws IOException {
    Headers headers = new RecordHeaders();
    byte[] value = jsonSchema(Map.of(), headers);
    assertThat(value).startsWith(0, 0, 0, 0, 1);
    assertSale(value, headers);
  }

  @Test
  void jsonSchemaWithTheIdInTheHeaders() throws IOException {
    Headers headers = new RecordHeaders();
    byte[] value = jsonSchema(Map.of("apicurio.registry.headers.enabled", "true"), headers);
    assertThat(headers.lastHeader("apicurio.value.contentId")).isNotNull();
    assertThat(JSON.readTree(value)).isEqualTo(JSON.readTree(SALE));
    assertSale(value, headers);
  }

  @Test
  void protobufWithTheNameOfTheMessage() throws Exception {
    Headers headers = new RecordHeaders();
    byte[] value = protobuf(Map.of(), headers);
    assertThat(value).startsWith(0, 0, 0, 0, 1, 6, 0x0a, 4, 'S', 'a', 'l', 'e');
    assertSale(value, headers);
  }

  @Test
  void protobufWithIndexesAsConfluentWritesThem() throws Exception {
    Headers headers = new RecordHeaders();
    byte[] value =
        protobuf(
            Map.of(
                "apicurio.registry.serde.send-type-ref",
                "false",
                "apicurio.registry.serde.send-indexes",
                "true"),
            headers);
    assertThat(value).startsWith(0, 0, 0, 0, 1, 2, 2, 0x0a, 4, 'S', 'A', 'L', 'E');
    assertSale(value, headers);
  }

  @Test
  void protobufWithTheIdInTheHeaders() throws Exception {
    Headers headers = new RecordHeaders();
    byte[] value = protobuf(Map.of("apicurio.registry.headers.enabled", "true"), headers);
    assertThat(headers.lastHeader("apicurio.protobuf.type").value())
        .isEqualTo("Sale".getBytes(UTF_8));
    assertSale(value, headers);
  }

  /** By both APIs. */
  private void assertSale(byte[] value, Headers headers) throws IOException {
    JsonNode sale = JSON.readTree(SALE);
    for (URI url :
        new URI[] {
          registry.confluent(),
          registry.confluent().resolve("/apis/ccompat/v7/"),
          registry.apicurio()
        }) {
      assertThat(Unframed.json(url, value, headers)).as(url.toString()).isEqualTo(sale);
    }
  }

  private byte[] avro(Map<String, String> more, Headers headers) {
    org.apache.avro.Schema schema =
        SchemaBuilder.record("Sale")
            .namespace("shop")
            .fields()
            .requiredString("type")
            .requiredString("eventId")
            .requiredString("sku")
            .requiredLong("quantity")
            .endRecord();
    GenericRecord sale = new GenericData.Record(schema);
    sale.put("type", "SALE");
    sale.put("eventId", "a-1");
    sale.put("sku", "A-1");
    sale.put("quantity", 2L);
    return serialized(new AvroKafkaSerializer<>(), sale, more, headers);
  }

  private static Map<String, String> inHeadersWith(String name, String value) {
    return Map.of("apicurio.registry.headers.enabled", "true", name, value);
  }

  private byte[] jsonSchema(Map<String, String> more, Headers headers) throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("apicurio.registry.artifact.schema.location", "frame/sale.schema.json");
    return serialized(new JsonSchemaKafkaSerializer<>(), JSON.readTree(SALE), settings, headers);
  }

  private byte[] protobuf(Map<String, String> more, Headers headers) throws Exception {
    Descriptor sale = saleFile().findMessageTypeByName("Sale");
    DynamicMessage message =
        DynamicMessage.newBuilder(sale)
            .setField(sale.findFieldByName("type"), "SALE")
            .setField(sale.findFieldByName("event_id"), "a-1")
            .setField(sale.findFieldByName("sku"), "A-1")
            .setField(sale.findFieldByName("quantity"), 2L)
            .build();
    return serialized(new ProtobufKafkaSerializer<Message>(), message, more, headers);
  }

  /** The second of two messages, so that its place is told. */
  private static FileDescriptor saleFile() throws Exception {
    DescriptorProto first =
        DescriptorProto.newBuilder()
            .setName("Other")
            .addField(ProtoFields.optional("note", 1, FieldDescriptorProto.Type.TYPE_STRING))
            .build();
    DescriptorProto second =
        DescriptorProto.newBuilder()
            .setName("Sale")
            .addField(ProtoFields.optional("type", 1, FieldDescriptorProto.Type.TYPE_STRING))
            .addField(ProtoFields.optional("event_id", 2, FieldDescriptorProto.Type.TYPE_STRING))
            .addField(ProtoFields.optional("sku", 3, FieldDescriptorProto.Type.TYPE_STRING))
            .addField(ProtoFields.optional("quantity", 4, FieldDescriptorProto.Type.TYPE_INT64))
            .build();
    return FileDescriptor.buildFrom(
        FileDescriptorProto.newBuilder()
            .setName("sale.proto")
            .setPackage("shop")
            .setSyntax("proto3")
            .addMessageType(first)
            .addMessageType(second)
            .build(),
        new FileDescriptor[0]);
  }

  private <T> byte[] serialized(
      Serializer<T> serializer, T data, Map<String, String> more, Headers headers) {
    Map<String, String> settings = new HashMap<>();
    settings.put("apicurio.registry.url", registry.apicurio().toString());
    settings.put("apicurio.registry.auto-register", "true");
    settings.putAll(more);
    try (serializer) {
      serializer.configure(settings, false);
      return serializer.serialize(Unframed.TOPIC, headers, data);
    }
  }
}
