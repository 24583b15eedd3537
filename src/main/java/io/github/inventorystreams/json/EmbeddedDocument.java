package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The place of the document that a mapping is about, as text in the records, as queues and
 * notification services wrap it.
 *
 * @param paths from the record to its document, each from within the one before; none = the record
 *     is the document
 */
record EmbeddedDocument(List<JsonPointer> paths) {

  JsonNode of(JsonNode record) throws InvalidRecordException {
    JsonNode document = record;
    for (JsonPointer path : paths) {
      JsonNode text = document.at(path);
      if (!text.isTextual()) {
        throw InvalidRecordException.malformed("document: there is no text at " + path);
      }
      try {
        document = StrictJson.mapped(text.textValue().getBytes(UTF_8));
      } catch (InvalidRecordException refused) {
        throw refused.within("document: the text at " + path);
      }
    }
    return document;
  }
}
