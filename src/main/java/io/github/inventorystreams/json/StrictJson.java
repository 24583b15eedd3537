package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Opens documents from strangers: bounded in every direction, UTF-8 only, one object and nothing
 * after it, no name twice in an object.
 */
final class StrictJson {
  static final int MAX_BYTES = StrictLimits.MAX_BYTES;

  private static final JsonMapper OWN = JsonLimits.mapper(StrictLimits.OWN).build();

  /** Keeps decimals as they were sent, zeros at their end included. */
  private static final JsonMapper MAPPED =
      JsonLimits.mapper(StrictLimits.MAPPED)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  /** A parser that stands on the brace that opens the document's object. */
  static JsonParser open(byte @Nullable [] document) throws InvalidRecordException, IOException {
    JsonParser parser = OWN.createParser(check(document));
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.close();
      throw InvalidRecordException.malformed("the value is not a JSON object");
    }
    return parser;
  }

  /** The document, unless its bytes alone show that it is no object. */
  static byte[] check(byte @Nullable [] document) throws InvalidRecordException {
    return check(document, false);
  }

  private static byte[] check(byte @Nullable [] document, boolean mayBeArray)
      throws InvalidRecordException {
    if (document == null || document.length == 0) {
      throw InvalidRecordException.malformed("the record has no value");
    }
    if (document.length > MAX_BYTES) {
      throw InvalidRecordException.malformed(
          "the value has " + document.length + " bytes, more than " + MAX_BYTES);
    }
    if ((document[0] != '{' && !(mayBeArray && isArray(document)))
        || document[document.length - 1] == 0) {
      String form = ForeignFormat.of(document);
      if (form != null) {
        throw InvalidRecordException.malformed(form);
      }
    }
    Utf8.check(document, "the value");
    return document;
  }

  private static boolean isArray(byte[] document) {
    int start = 0;
    while (start < document.length && document[start] > 0 && document[start] <= ' ') {
      start++;
    }
    return start < document.length && document[start] == '[';
  }

  /** To be called when the document's object has been read. */
  static void expectEnd(JsonParser parser) throws InvalidRecordException, IOException {
    if (parser.nextToken() != null) {
      throw InvalidRecordException.malformed("there is text after the JSON object");
    }
  }

  /** The whole document, for what does not come with every event. */
  static TreeFields tree(byte @Nullable [] document) throws InvalidRecordException {
    return new TreeFields(document(document));
  }

  /** The whole document. */
  static JsonNode document(byte @Nullable [] document) throws InvalidRecordException {
    try (JsonParser parser = open(document)) {
      JsonNode root = OWN.readTree(parser);
      expectEnd(parser);
      return root;
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * The whole document in a form of its publisher's: an object, or an array of them. Its texts can
   * be as long as itself, and its decimals are as they were sent.
   */
  static JsonNode mapped(byte @Nullable [] document) throws InvalidRecordException {
    try (JsonParser parser = MAPPED.createParser(check(document, true))) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
        throw InvalidRecordException.malformed("the value is neither a JSON object nor an array");
      }
      JsonNode root = MAPPED.readTree(parser);
      if (parser.nextToken() != null) {
        throw InvalidRecordException.malformed(
            "there is text after the JSON " + (root.isArray() ? "array" : "object"));
      }
      return root;
    } catch (IOException e) {
      throw refused(e);
    } catch (NumberFormatException e) {
      // Jackson lets it through where an exponent is beyond those of decimals.
      throw InvalidRecordException.malformed("a number is beyond all that can be reckoned with");
    }
  }

  /** What the parser did not like, for a person. */
  static InvalidRecordException refused(IOException e) {
    if (e instanceof StreamConstraintsException limit) {
      return InvalidRecordException.malformed(limit.getOriginalMessage());
    }
    String what =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return InvalidRecordException.malformed("no valid JSON: " + what);
  }
}
