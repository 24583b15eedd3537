package io.github.inventorystreams.frame;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Avro as plain JSON: a union is the value that it has, a decimal a number, a time the text of RFC
 * 3339. Goes once over the bytes and builds nothing in between.
 */
final class AvroFormat implements RecordFormat {

  /** Enough for numbers of 70 digits; text of very long ones would take time. */
  private static final int MAX_DECIMAL_BYTES = 30;

  private final Schema schema;

  private AvroFormat(Schema schema) {
    this.schema = schema;
  }

  /**
   * @throws RuntimeException if it is no schema of Avro
   */
  static AvroFormat of(SchemaText text) {
    // The registry has accepted the schema; what Avro for Java finds odd in it does no harm here.
    Schema.Parser parser =
        new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
    text.references().values().forEach(parser::parse);
    return new AvroFormat(parser.parse(text.text()));
  }

  @Override
  public byte[] json(byte[] value, Frame frame) throws IOException {
    int start = frame.bodyStart();
    int length = value.length - start;
    if (frame.jsonEncoded()) {
      Decoder in =
          DecoderFactory.get().jsonDecoder(schema, new ByteArrayInputStream(value, start, length));
      return BoundedJson.of(out -> write(schema, in, out));
    }
    BinaryDecoder in = DecoderFactory.get().binaryDecoder(value, start, length, null);
    byte[] json = BoundedJson.of(out -> write(schema, in, out));
    if (!in.isEnd()) {
      throw new IOException("there are bytes after the data");
    }
    return json;
  }

  private static void write(Schema schema, Decoder in, JsonGenerator out) throws IOException {
    switch (schema.getType()) {
      case RECORD -> {
        out.writeStartObject();
        for (Schema.Field field : schema.getFields()) {
          out.writeFieldName(field.name());
          write(field.schema(), in, out);
        }
        out.writeEndObject();
      }
      case UNION -> write(schema.getTypes().get(in.readIndex()), in, out);
      case ARRAY -> {
        out.writeStartArray();
        for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
          for (long i = 0; i < count; i++) {
            write(schema.getElementType(), in, out);
          }
        }
        out.writeEndArray();
      }
      case MAP -> {
        out.writeStartObject();
        for (long count = in.readMapStart(); count > 0; count = in.mapNext()) {
          for (long i = 0; i < count; i++) {
            out.writeFieldName(in.readString());
            write(schema.getValueType(), in, out);
          }
        }
        out.writeEndObject();
      }
      case STRING -> out.writeString(in.readString());
      case ENUM -> out.writeString(schema.getEnumSymbols().get(in.readEnum()));
      case INT -> writeInt(schema.getLogicalType(), in.readInt(), out);
      case LONG -> writeLong(schema.getLogicalType(), in.readLong(), out);
      case FLOAT -> out.writeNumber(in.readFloat());
      case DOUBLE -> out.writeNumber(in.readDouble());
      case BOOLEAN -> out.writeBoolean(in.readBoolean());
      case BYTES -> writeBytes(schema.getLogicalType(), bytes(in), out);
      case FIXED -> {
        byte[] bytes = new byte[schema.getFixedSize()];
        in.readFixed(bytes);
        writeBytes(schema.getLogicalType(), bytes, out);
      }
      case NULL -> {
        in.readNull();
        out.writeNull();
      }
    }
  }

  private static byte[] bytes(Decoder in) throws IOException {
    ByteBuffer buffer = in.readBytes(null);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static void writeBytes(@Nullable LogicalType logical, byte[] bytes, JsonGenerator out)
      throws IOException {
    if (!(logical instanceof LogicalTypes.Decimal decimal)) {
      out.writeBinary(bytes);
    } else if (bytes.length == 0 || bytes.length > MAX_DECIMAL_BYTES) {
      throw new IOException("a decimal has %d bytes".formatted(bytes.length));
    } else {
      out.writeNumber(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
    }
  }

  private static void writeInt(@Nullable LogicalType logical, int value, JsonGenerator out)
      throws IOException {
    switch (name(logical)) {
      case "date" -> out.writeString(LocalDate.ofEpochDay(value).toString());
      case "time-millis" -> writeTime(TimeUnit.MILLISECONDS.toNanos(value), out);
      default -> out.writeNumber(value);
    }
  }

  private static void writeLong(@Nullable LogicalType logical, long value, JsonGenerator out)
      throws IOException {
    switch (name(logical)) {
      case "time-micros" -> writeTime(TimeUnit.MICROSECONDS.toNanos(value), out);
      case "timestamp-millis" -> out.writeString(instant(value, 1_000).toString());
      case "timestamp-micros" -> out.writeString(instant(value, 1_000_000).toString());
      case "timestamp-nanos" -> out.writeString(instant(value, 1_000_000_000).toString());
      case "local-timestamp-millis" -> writeLocal(instant(value, 1_000), out);
      case "local-timestamp-micros" -> writeLocal(instant(value, 1_000_000), out);
      case "local-timestamp-nanos" -> writeLocal(instant(value, 1_000_000_000), out);
      default -> out.writeNumber(value);
    }
  }

  private static Instant instant(long value, int perSecond) {
    return Instant.ofEpochSecond(
        Math.floorDiv(value, (long) perSecond),
        Math.floorMod(value, (long) perSecond) * (1_000_000_000L / perSecond));
  }

  private static void writeLocal(Instant instant, JsonGenerator out) throws IOException {
    out.writeString(
        LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
  }

  private static void writeTime(long nanos, JsonGenerator out) throws IOException {
    out.writeString(LocalTime.ofNanoOfDay(nanos).format(DateTimeFormatter.ISO_LOCAL_TIME));
  }

  private static String name(@Nullable LogicalType logical) {
    return logical == null ? "" : logical.getName();
  }
}
