package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Opens documents from strangers: bounded in every direction, UTF-8 only, one object and nothing
 * after it, no name twice in an object.
 */
final class StrictJson {
  static final int MAX_BYTES = 256 * 1024;

  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxDocumentLength(MAX_BYTES)
                      .maxNestingDepth(32)
                      .maxStringLength(8 * 1024)
                      .maxNameLength(128)
                      .maxNumberLength(40)
                      .build())
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
              .disable(JsonFactory.Feature.CHARSET_DETECTION)
              // Strangers' names have no business in the string table of the whole machine.
              .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
              .build());

  private StrictJson() {}

  /** A parser that stands on the brace that opens the document's object. */
  static JsonParser open(byte @Nullable [] document) throws Refused, IOException {
    if (document == null || document.length == 0) {
      throw Refused.malformed("the record has no value");
    }
    if (document.length > MAX_BYTES) {
      throw Refused.malformed(
          "the value has " + document.length + " bytes, more than " + MAX_BYTES);
    }
    if (document.length > 2
        && document[0] == (byte) 0xef
        && document[1] == (byte) 0xbb
        && document[2] == (byte) 0xbf) {
      throw Refused.malformed("the value begins with a byte order mark");
    }
    Utf8.check(document, "the value");
    JsonParser parser = MAPPER.createParser(document);
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.close();
      throw Refused.malformed("the value is not a JSON object");
    }
    return parser;
  }

  /** To be called when the document's object has been read. */
  static void expectEnd(JsonParser parser) throws Refused, IOException {
    if (parser.nextToken() != null) {
      throw Refused.malformed("there is text after the JSON object");
    }
  }

  /** The whole document, for what does not come with every event. */
  static TreeFields tree(byte @Nullable [] document) throws Refused {
    return new TreeFields(document(document));
  }

  /** The whole document. */
  static JsonNode document(byte @Nullable [] document) throws Refused {
    try (JsonParser parser = open(document)) {
      JsonNode root = MAPPER.readTree(parser);
      expectEnd(parser);
      return root;
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** What the parser did not like, for a person. */
  static Refused refused(IOException e) {
    String what =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return Refused.malformed("no valid JSON: " + what);
  }
}
