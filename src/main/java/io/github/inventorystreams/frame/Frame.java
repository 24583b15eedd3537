package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.frame.SchemaKey.Kind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The frame around the data of a record: the magic byte 0 and an id of 4 bytes (Confluent's form,
 * and that of Apicurio since version 3) or of 8 (Apicurio before it), or an id in a header.
 *
 * @param bodyStart where in the value the data begins
 * @param inHeader whether the schema is named in a header
 * @param messageIndexes those of Protobuf, where a header bears them
 * @param messageType the message of Protobuf, where a header names it
 * @param jsonEncoded whether Avro is written in its own form of JSON
 */
record Frame(
    SchemaKey schema,
    int bodyStart,
    boolean inHeader,
    byte[] messageIndexes,
    @Nullable String messageType,
    boolean jsonEncoded) {
  private static final String CONFLUENT = "__value_schema_id";
  private static final String GLOBAL_ID = "apicurio.value.globalId";
  private static final String CONTENT_ID = "apicurio.value.contentId";
  private static final String CONTENT_HASH = "apicurio.value.contentHash";
  private static final String MESSAGE_TYPE = "apicurio.protobuf.type";
  private static final String ENCODING = "apicurio.value.encoding";

  private static final byte MAGIC = 0;
  private static final byte GUID_MAGIC = 1;
  private static final int SHORT_FRAME_BYTES = 5;
  private static final int LONG_FRAME_BYTES = 9;
  private static final int GUID_BYTES = 17;
  private static final byte[] NO_INDEXES = {};

  /** The frame of a record, or {@code null} if it has none. */
  static @Nullable Frame of(byte[] value, Headers headers) throws BadFrame {
    byte[] header = bytes(headers, CONFLUENT);
    if (header != null) {
      return ofConfluentHeader(header);
    }
    SchemaKey named = namedByApicurio(headers);
    if (named != null) {
      return new Frame(
          named,
          0,
          true,
          NO_INDEXES,
          text(headers, MESSAGE_TYPE),
          "JSON".equals(text(headers, ENCODING)));
    }
    return value.length > 0 && value[0] == MAGIC ? ofValue(value) : null;
  }

  private static Frame ofValue(byte[] value) throws BadFrame {
    if (value.length < SHORT_FRAME_BYTES) {
      throw new BadFrame(
          "the value begins as a record framed with a schema id and ends within the frame");
    }
    long id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
    int bodyStart = SHORT_FRAME_BYTES;
    if (id == 0 && value.length >= LONG_FRAME_BYTES) {
      id = ByteBuffer.wrap(value, 1, Long.BYTES).getLong();
      bodyStart = LONG_FRAME_BYTES;
    }
    return new Frame(
        new SchemaKey(Kind.ID, positive(id)), bodyStart, false, NO_INDEXES, null, false);
  }

  private static Frame ofConfluentHeader(byte[] header) throws BadFrame {
    if (header.length >= GUID_BYTES && header[0] == GUID_MAGIC) {
      ByteBuffer guid = ByteBuffer.wrap(header, 1, Long.BYTES * 2);
      return new Frame(
          new SchemaKey(Kind.GUID, new UUID(guid.getLong(), guid.getLong()).toString()),
          0,
          true,
          Arrays.copyOfRange(header, GUID_BYTES, header.length),
          null,
          false);
    }
    if (header.length >= SHORT_FRAME_BYTES && header[0] == MAGIC) {
      return new Frame(
          new SchemaKey(Kind.ID, positive(ByteBuffer.wrap(header, 1, Integer.BYTES).getInt())),
          0,
          true,
          Arrays.copyOfRange(header, SHORT_FRAME_BYTES, header.length),
          null,
          false);
    }
    throw new BadFrame("the header " + CONFLUENT + " names no schema");
  }

  private static @Nullable SchemaKey namedByApicurio(Headers headers) throws BadFrame {
    byte[] id = bytes(headers, GLOBAL_ID);
    if (id != null) {
      return new SchemaKey(Kind.GLOBAL_ID, id(GLOBAL_ID, id));
    }
    id = bytes(headers, CONTENT_ID);
    if (id != null) {
      return new SchemaKey(Kind.CONTENT_ID, id(CONTENT_ID, id));
    }
    String hash = text(headers, CONTENT_HASH);
    if (hash == null) {
      return null;
    }
    if (!hash.matches("[0-9A-Za-z]{16,128}")) {
      throw new BadFrame("the header " + CONTENT_HASH + " is no hash");
    }
    return new SchemaKey(Kind.CONTENT_HASH, hash);
  }

  private static String id(String header, byte[] id) throws BadFrame {
    if (id.length != Long.BYTES) {
      throw new BadFrame(
          "the header %s has %d bytes, not the %d of an id"
              .formatted(header, id.length, Long.BYTES));
    }
    return positive(ByteBuffer.wrap(id).getLong());
  }

  private static String positive(long id) throws BadFrame {
    if (id <= 0) {
      throw new BadFrame("schema id %d is none: ids begin with 1".formatted(id));
    }
    return Long.toString(id);
  }

  private static byte @Nullable [] bytes(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : header.value();
  }

  private static @Nullable String text(Headers headers, String name) {
    byte[] value = bytes(headers, name);
    return value == null || value.length == 0 ? null : new String(value, UTF_8);
  }
}
