package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that says what the ids of a publisher are here, as a mapping names it. */
public sealed interface IdTable {

  /** The name that fields of the mapping call it by. */
  String name();

  /** Where it is, for a person. */
  String place();

  /**
   * A CSV file with a header.
   *
   * @param key the column of the publisher's ids
   * @param value the column of what they are here
   */
  record InFile(String name, String file, String key, String value) implements IdTable {
    @Override
    public String place() {
      return "the file " + file;
    }
  }

  /**
   * A compacted topic with the publisher's ids as keys.
   *
   * @param value where in the record's JSON the value is; {@code null} = the record is the value,
   *     as text or as a JSON string
   */
  record InTopic(String name, String topic, @Nullable JsonPointer value) implements IdTable {
    private static final ObjectReader JSON = JsonLimits.LARGE.mapper().build().reader();

    @Override
    public String place() {
      return "the topic " + topic;
    }

    /** The keys that stand for an id: its text as it is, or as a JSON string. */
    public List<byte[]> keysOf(String id) {
      return List.of(id.getBytes(UTF_8), TextNode.valueOf(id).toString().getBytes(UTF_8));
    }

    /** What a record of the topic says, or {@code null} if it says nothing. */
    public @Nullable String valueOf(byte[] record) {
      String text = new String(record, UTF_8);
      if (value == null && !text.startsWith("\"")) {
        return text.isEmpty() ? null : text;
      }
      try {
        JsonNode found = JSON.readTree(text).at(value == null ? JsonPointer.empty() : value);
        String said = found.isValueNode() && !found.isNull() ? found.asText() : "";
        return said.isEmpty() ? null : said;
      } catch (JsonProcessingException e) {
        return null;
      }
    }
  }
}
