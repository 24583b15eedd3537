package io.github.inventorystreams.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Timestamp;
import com.google.protobuf.TimestampProto;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Protobuf as Google's library writes it, behind the frame that Confluent documents: the id, then
 * the indexes of the message in zigzag varints with their number before them, a lone 0 for [0].
 */
class ProtobufFormatTest {
  private static final String SCHEMA =
      """
      syntax = "proto3";
      package shop;
      import "google/protobuf/timestamp.proto";
      import "google/protobuf/wrappers.proto";
      import "common/line.proto";

      enum Kind { SALE = 0; COUNT = 1; }

      message Envelope {
        message Event {
          Kind type = 1;
          string event_id = 2;
          int64 counted_quantity = 3;
          uint64 big = 4;
          google.protobuf.Timestamp occurred_at = 5;
          repeated common.Line lines = 6;
          optional int32 line = 7;
          oneof who { string person = 8; int32 till = 9; }
          map<string, int64> by_place = 10;
          google.protobuf.Int64Value maybe = 11;
          bytes raw = 12;
          string location = 13 [json_name = "place"];
          bool final = 14;
          double price = 15;
        }
        Event event = 1;
      }

      message Other { string note = 1; }
      """;
  private static final String LINE =
      """
      syntax = "proto3";
      package common;
      message Line { string sku = 1; sint32 quantity = 2; }
      """;

  private FakeRegistry registry;
  private int id;

  @BeforeEach
  void start() throws IOException {
    registry = new FakeRegistry();
    registry.add("common/line.proto", "PROTOBUF", LINE);
    id = registry.add("sales-value", "PROTOBUF", SCHEMA, "common/line.proto");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void aMessageWithEverything() throws Exception {
    Descriptor event = event();
    Descriptor line = event.findFieldByName("lines").getMessageType();
    DynamicMessage message =
        DynamicMessage.newBuilder(event)
            .setField(event.findFieldByName("type"), 1)
            .setField(event.findFieldByName("event_id"), "p-1")
            .setField(event.findFieldByName("counted_quantity"), 9_007_199_254_740_993L)
            .setField(event.findFieldByName("big"), -1L)
            .setField(
                event.findFieldByName("occurred_at"),
                Timestamp.newBuilder().setSeconds(1795857330L).setNanos(123_000_000).build())
            .addRepeatedField(
                event.findFieldByName("lines"),
                DynamicMessage.newBuilder(line)
                    .setField(line.findFieldByName("sku"), "A-1")
                    .setField(line.findFieldByName("quantity"), -2)
                    .build())
            .setField(event.findFieldByName("line"), 0)
            .build();
    byte[] nested = {4, 0, 0};
    assertThat(
            Unframed.json(registry.confluent(), Unframed.framed(id, nested, message.toByteArray())))
        .isEqualTo(
            Unframed.JSON.readTree(
                """
                {"type":"COUNT","eventId":"p-1","countedQuantity":9007199254740993,
                 "big":18446744073709551615,"occurredAt":"2026-11-28T09:15:30.123Z",
                 "lines":[{"sku":"A-1","quantity":-2}],"line":0,"final":false,"price":0}
                """));
  }

  @Test
  void whatProtobufDoesNotSendSinceItIsZeroIsThere() throws IOException {
    assertThat(Unframed.json(registry.confluent(), Unframed.framed(id, new byte[] {4, 0, 0})))
        .isEqualTo(
            Unframed.JSON.readTree(
                "{\"type\":\"SALE\",\"countedQuantity\":0,\"big\":0,\"final\":false,\"price\":0}"));
  }

  @Test
  void indexesCountMessagesOnly() throws IOException {
    byte[] note = {0x0a, 2, 'h', 'i'};
    // [1] is Other, though an enumeration stands before both messages; a lone 0 is [0].
    assertThat(Unframed.json(registry.confluent(), Unframed.framed(id, new byte[] {2, 2}, note)))
        .isEqualTo(Unframed.JSON.readTree("{\"note\":\"hi\"}"));
    assertThat(
            Unframed.json(
                registry.confluent(),
                Unframed.framed(id, new byte[] {0, 0x0a, 4, 0x12, 2, 'e', '1'})))
        .isEqualTo(
            Unframed.JSON.readTree(
                "{\"event\":{\"type\":\"SALE\",\"eventId\":\"e1\",\"countedQuantity\":0,\"big\":0,\"final\":false,\"price\":0}}"));
  }

  @Test
  void lessCommonFieldsAsProtobufsOwnJsonHasThem() throws IOException {
    byte[] fields = {
      0x48,
      7, // till = 7
      0x52,
      7,
      0x0a,
      3,
      'D',
      'C',
      '1',
      0x10,
      5, // by_place: DC1 = 5
      0x5a,
      2,
      0x08,
      3, // maybe = 3
      0x62,
      1,
      3, // raw
      0x6a,
      3,
      'D',
      'C',
      '1' // location
    };
    assertThat(
            Unframed.json(registry.confluent(), Unframed.framed(id, new byte[] {4, 0, 0}, fields)))
        .isEqualTo(
            Unframed.JSON.readTree(
                """
                {"type":"SALE","countedQuantity":0,"big":0,"till":7,"byPlace":{"DC1":5},"maybe":3,
                 "raw":"Aw==","place":"DC1","final":false,"price":0}
                """));
  }

  @Test
  void aTextThatSaysMoreThanThereIsAndIndexesOfNothingAreRefused() {
    for (byte[] body :
        new byte[][] {
          {},
          {2, 40},
          {-1, -1, -1, -1, -1, -1},
          {2, 2, 0x0a, -1, -1, -1, -1, 7},
          {2, 2, 0x0a, 5, 'h'}
        }) {
      assertThat(Unframed.refusal(registry.confluent(), Unframed.framed(id, body)))
          .startsWith("the data is not as schema id 2 says: ");
    }
  }

  @Test
  void aSchemaThatLacksWhatItImportsIsNamed() {
    int broken = registry.add("broken", "PROTOBUF", SCHEMA);
    assertThat(Unframed.refusal(registry.confluent(), Unframed.framed(broken, new byte[] {0})))
        .startsWith("the record is framed with schema id 3: its schema can't be read: ")
        .contains("common.Line");
  }

  private static Descriptor event() throws Exception {
    FileDescriptor line =
        FileDescriptor.buildFrom(
            FileDescriptorProto.newBuilder()
                .setName("common/line.proto")
                .setPackage("common")
                .setSyntax("proto3")
                .addMessageType(
                    DescriptorProto.newBuilder()
                        .setName("Line")
                        .addField(
                            ProtoFields.optional("sku", 1, FieldDescriptorProto.Type.TYPE_STRING))
                        .addField(
                            ProtoFields.optional(
                                "quantity", 2, FieldDescriptorProto.Type.TYPE_SINT32)))
                .build(),
            new FileDescriptor[0]);
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("event.proto")
            .setPackage("shop")
            .setSyntax("proto3")
            .addDependency("common/line.proto")
            .addDependency("google/protobuf/timestamp.proto")
            .addMessageType(
                DescriptorProto.newBuilder()
                    .setName("Event")
                    .addField(ProtoFields.optional("type", 1, FieldDescriptorProto.Type.TYPE_INT32))
                    .addField(
                        ProtoFields.optional("event_id", 2, FieldDescriptorProto.Type.TYPE_STRING))
                    .addField(
                        ProtoFields.optional(
                            "counted_quantity", 3, FieldDescriptorProto.Type.TYPE_INT64))
                    .addField(ProtoFields.optional("big", 4, FieldDescriptorProto.Type.TYPE_UINT64))
                    .addField(
                        ProtoFields.optional(
                                "occurred_at", 5, FieldDescriptorProto.Type.TYPE_MESSAGE)
                            .toBuilder()
                            .setTypeName(".google.protobuf.Timestamp"))
                    .addField(
                        ProtoFields.optional("lines", 6, FieldDescriptorProto.Type.TYPE_MESSAGE)
                            .toBuilder()
                            .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
                            .setTypeName(".common.Line"))
                    .addOneofDecl(
                        com.google.protobuf.DescriptorProtos.OneofDescriptorProto.newBuilder()
                            .setName("_line"))
                    .addField(
                        ProtoFields.optional("line", 7, FieldDescriptorProto.Type.TYPE_INT32)
                            .toBuilder()
                            .setOneofIndex(0)
                            .setProto3Optional(true)))
            .build();
    return FileDescriptor.buildFrom(
            file, new FileDescriptor[] {line, TimestampProto.getDescriptor()})
        .findMessageTypeByName("Event");
  }
}
