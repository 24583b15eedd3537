package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The diagnosis of a record that does not begin as a JSON object: what it is, and what its
 * publisher can do.
 */
final class ForeignFormat {
  private static final String PACKED =
      " inside the value: leave compressing to the Kafka client (compression.type)";
  private static final int LOOKED_AT = 200;
  private static final int FIRST_BYTES = 8;
  private static final Pattern FORM = Pattern.compile("(?s)[A-Za-z0-9_.%\\[\\]-]+=[^{]*");

  private ForeignFormat() {}

  /** One line for a person; {@code null} if the value may well be a JSON object. */
  static @Nullable String of(byte[] value) {
    String encoded = otherEncoding(value);
    if (encoded != null) {
      return encoded;
    }
    int start = 0;
    while (start < value.length && isBlank(value[start])) {
      start++;
    }
    if (start == value.length) {
      return "the value is blank";
    }
    if (value[start] == '{' && !isBson(value)) {
      return null;
    }
    String binary = binary(value);
    return binary == null ? text(value, start) : binary;
  }

  private static @Nullable String otherEncoding(byte[] value) {
    if (begins(value, 0xef, 0xbb, 0xbf)) {
      return "the value begins with a byte order mark";
    }
    boolean twoByTwo =
        begins(value, 0xff, 0xfe)
            || begins(value, 0xfe, 0xff)
            || (value.length >= 4
                && (value[0] == 0) == (value[2] == 0)
                && (value[1] == 0) == (value[3] == 0)
                && (value[0] == 0) != (value[1] == 0)
                && value.length % 2 == 0
                && looksJson(value[0] == 0 ? value[1] : value[0]));
    return twoByTwo ? "the value looks like UTF-16: JSON has to be UTF-8" : null;
  }

  private static boolean looksJson(byte first) {
    return first == '{' || first == '[' || first == '<' || isBlank(first);
  }

  private static @Nullable String binary(byte[] value) {
    if (isBson(value)) {
      return "the value looks like BSON: only JSON is read";
    }
    if (value[0] == 0 && value.length > 5) {
      return "the value looks like a record framed with schema id %d, as the serializers of a schema registry write it: topics of stock events are read so if input.framed-topics names them (and registry.url the registry); on others publish JSON"
          .formatted(schemaId(value));
    }
    if (value[0] == 3 && value.length > 18 && (value[1] == 0 || value[1] == 5)) {
      return "the value looks like a frame of AWS Glue's schema registry, which is not read: publish JSON";
    }
    if (begins(value, 0x1f, 0x8b)) {
      return "the value looks like gzip" + PACKED;
    }
    if (begins(value, 0x28, 0xb5, 0x2f, 0xfd)) {
      return "the value looks like zstd" + PACKED;
    }
    if (begins(value, 'P', 'K', 3, 4)) {
      return "the value looks like ZIP" + PACKED;
    }
    if (begins(value, 0xac, 0xed, 0, 5)) {
      return "the value looks like a serialized Java object: publish JSON";
    }
    if (begins(value, 'O', 'b', 'j', 1) || begins(value, 0xc3, 0x01)) {
      return "the value looks like Avro without a schema registry's frame, which is not read: publish JSON, or use a registry's serializer";
    }
    return isControl(value[0]) || (value[0] < 0 && !Utf8.isValid(value))
        ? "the value looks like binary data that begins with %s: only JSON is read"
            .formatted(
                HexFormat.ofDelimiter(" ").formatHex(value, 0, Math.min(value.length, FIRST_BYTES)))
        : null;
  }

  private static @Nullable String text(byte[] value, int start) {
    String head = new String(value, start, Math.min(value.length - start, LOOKED_AT), ISO_8859_1);
    return switch (head.charAt(0)) {
      case '<' -> "the value looks like XML: only JSON is read";
      case '[' ->
          "the value is a JSON array, not an object: publish each event by itself, or map the topic with \"records\": \"\"";
      case '"' ->
          "the value is text in quotes, not a JSON object: its publisher has serialized it twice, or sends text";
      default ->
          FORM.matcher(head).matches()
              ? "the value looks like a form (%s): only JSON is read"
                  .formatted(OneLine.quoted(head))
              : null;
    };
  }

  /** A document of BSON begins with its length and ends with 0. */
  private static boolean isBson(byte[] value) {
    return value.length >= 5
        && value[value.length - 1] == 0
        && ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt() == value.length;
  }

  private static long schemaId(byte[] value) {
    int id = ByteBuffer.wrap(value, 1, 4).getInt();
    return id == 0 && value.length >= 9 ? ByteBuffer.wrap(value, 1, 8).getLong() : id;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ' && !isBlank(b);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static boolean begins(byte[] value, int... bytes) {
    if (value.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((value[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
