package io.github.inventorystreams.frame;

import com.fasterxml.jackson.core.JsonGenerator;
import com.squareup.wire.AnyMessage;
import com.squareup.wire.ProtoAdapter;
import com.squareup.wire.schema.EnumConstant;
import com.squareup.wire.schema.EnumType;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.MessageType;
import com.squareup.wire.schema.ProtoType;
import com.squareup.wire.schema.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one type as JSON: names in lowerCamelCase, numbers of 64 bits as numbers, times as
 * text. A number, flag or word that Protobuf does not send because it is 0 is there; a text or list
 * that is empty is not.
 */
final class ProtobufJson {
  private static final Set<ProtoType> NUMBERS =
      Set.of(
          ProtoType.INT32,
          ProtoType.INT64,
          ProtoType.UINT32,
          ProtoType.UINT64,
          ProtoType.SINT32,
          ProtoType.SINT64,
          ProtoType.FIXED32,
          ProtoType.FIXED64,
          ProtoType.SFIXED32,
          ProtoType.SFIXED64,
          ProtoType.FLOAT,
          ProtoType.DOUBLE);

  private final Schema schema;
  private final MessageType type;

  /** One for each thread: an adapter completes itself while it reads. */
  private final ThreadLocal<ProtoAdapter<Object>> adapter;

  ProtobufJson(Schema schema, MessageType type) {
    this.schema = schema;
    this.type = type;
    this.adapter =
        ThreadLocal.withInitial(() -> schema.protoAdapter(type.getType().toString(), false));
  }

  byte[] of(byte[] value, int start) throws IOException {
    Object message = adapter.get().decode(Arrays.copyOfRange(value, start, value.length));
    return BoundedJson.of(out -> writeMessage(type, (Map<?, ?>) message, out));
  }

  private void writeMessage(MessageType type, Map<?, ?> message, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    for (Field field : type.getFieldsAndOneOfFields()) {
      Object value = message.get(field.getName());
      if (value == null && field.getEncodeMode() == Field.EncodeMode.OMIT_IDENTITY) {
        value = notSent(typeOf(field));
      }
      if (value != null) {
        out.writeFieldName(String.valueOf(field.getJsonName()));
        write(typeOf(field), value, out);
      }
    }
    out.writeEndObject();
  }

  private static ProtoType typeOf(Field field) {
    ProtoType type = field.getType();
    if (type == null) {
      throw new IllegalStateException("a schema that was linked knows the types of its fields");
    }
    return type;
  }

  /** What a field stands for that is left out since it has the value of a field not set. */
  private @Nullable Object notSent(ProtoType type) {
    if (NUMBERS.contains(type)) {
      return 0;
    }
    if (type.equals(ProtoType.BOOL)) {
      return false;
    }
    if (schema.getType(type) instanceof EnumType words) {
      EnumConstant first = words.constant(0);
      return first == null ? null : first.getName();
    }
    return null;
  }

  private void write(ProtoType type, Object value, JsonGenerator out) throws IOException {
    if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        writeNullable(type, element, out);
      }
      out.writeEndArray();
    } else if (type.isMap() && value instanceof Map<?, ?> map) {
      ProtoType valueType = type.getValueType();
      writeMap(valueType == null ? type : valueType, map, out);
    } else if (schema.getType(type) instanceof MessageType message
        && !type.equals(ProtoType.STRUCT_MAP)
        && value instanceof Map<?, ?> map) {
      writeMessage(message, map, out);
    } else if (value instanceof Map<?, ?> struct) {
      writeMap(type, struct, out);
    } else {
      writeScalar(type, value, out);
    }
  }

  private void writeMap(ProtoType type, Map<?, ?> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName(String.valueOf(entry.getKey()));
      writeNullable(type, entry.getValue(), out);
    }
    out.writeEndObject();
  }

  private void writeNullable(ProtoType type, @Nullable Object value, JsonGenerator out)
      throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      write(type, value, out);
    }
  }

  private static void writeScalar(ProtoType type, Object value, JsonGenerator out)
      throws IOException {
    if (value instanceof Integer number) {
      out.writeNumber(isUnsigned(type) ? Integer.toUnsignedLong(number) : number);
    } else if (value instanceof Long number) {
      if (isUnsigned(type) && number < 0) {
        out.writeNumber(Long.toUnsignedString(number));
      } else {
        out.writeNumber(number);
      }
    } else if (value instanceof Float number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof ByteString bytes) {
      out.writeBinary(bytes.toByteArray());
    } else if (value instanceof Duration duration) {
      out.writeString(
          BigDecimal.valueOf(duration.getSeconds())
                  .add(BigDecimal.valueOf(duration.getNano(), 9))
                  .stripTrailingZeros()
                  .toPlainString()
              + 's');
    } else if (value instanceof AnyMessage any) {
      out.writeStartObject();
      out.writeStringField("@type", any.getTypeUrl());
      out.writeBinaryField("value", any.getValue().toByteArray());
      out.writeEndObject();
    } else {
      // Text, the word of an enumeration, or an Instant in the form of RFC 3339.
      out.writeString(value.toString());
    }
  }

  private static boolean isUnsigned(ProtoType type) {
    return type.equals(ProtoType.UINT32)
        || type.equals(ProtoType.UINT64)
        || type.equals(ProtoType.FIXED32)
        || type.equals(ProtoType.FIXED64)
        || type.equals(ProtoType.UINT32_VALUE)
        || type.equals(ProtoType.UINT64_VALUE);
  }
}
