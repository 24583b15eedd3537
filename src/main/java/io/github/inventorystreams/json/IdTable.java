package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonPointer;
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
    @Override
    public String place() {
      return "the topic " + topic;
    }
  }
}
