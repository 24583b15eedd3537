package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;

/**
 * An envelope of CloudEvents in the structured mode. Its {@code data_base64}, in which the SDKs
 * write data whose type they do not know for JSON, becomes {@code data}.
 */
final class CloudEnvelope {
  private static final String DATA_BASE64 = "data_base64";
  private static final byte[] NAME = ('"' + DATA_BASE64 + '"').getBytes(US_ASCII);

  /** Lets a text be as long as a document, since the data is one text here. */
  private static final JsonMapper MAPPER = JsonLimits.mapper(StrictLimits.ENVELOPE).build();

  private CloudEnvelope() {}

  /** The envelope with its data as JSON. */
  static byte[] opened(byte[] envelope) throws InvalidRecordException {
    if (!contains(envelope)) {
      return envelope;
    }
    StrictJson.check(envelope);
    try {
      if (!(MAPPER.readTree(envelope) instanceof ObjectNode fields)) {
        return envelope;
      }
      JsonNode data = fields.remove(DATA_BASE64);
      if (data == null || data.isNull()) {
        return envelope;
      }
      if (fields.has("data")) {
        throw InvalidRecordException.malformed(
            "data and data_base64 are both there: one of them has to go");
      }
      if (!data.isTextual()) {
        throw InvalidRecordException.malformed("data_base64 must be text in Base64");
      }
      fields.set("data", decoded(data.textValue()));
      return MAPPER.writeValueAsBytes(fields);
    } catch (IOException e) {
      throw StrictJson.refused(e);
    }
  }

  private static JsonNode decoded(String text) throws InvalidRecordException {
    byte[] data;
    try {
      data = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw InvalidRecordException.malformed("data_base64 is no Base64");
    }
    try {
      return StrictJson.document(data);
    } catch (InvalidRecordException refused) {
      throw InvalidRecordException.because(refused.reason(), "data_base64: " + refused.detail());
    }
  }

  private static boolean contains(byte[] envelope) {
    for (int start = 0; start + NAME.length <= envelope.length; start++) {
      int length = 0;
      while (length < NAME.length && envelope[start + length] == NAME[length]) {
        length++;
      }
      if (length == NAME.length) {
        return true;
      }
    }
    return false;
  }
}
