package io.github.inventorystreams.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.JsonFault;
import io.github.inventorystreams.json.JsonLimits;

/** Reads the text of a file of settings: JSON in which a person may leave comments. */
public final class JsonFile {
  private static final JsonMapper MAPPER =
      JsonLimits.FILE.mapper().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private JsonFile() {}

  /**
   * The tree of a text.
   *
   * @throws IllegalArgumentException that says in one line what is wrong and where
   */
  public static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw JsonFault.of(e);
    }
  }
}
