package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The bounds of JSON from outside this process, by who writes it. Whoever reads any makes the
 * reader here: bounded in every direction, UTF-8 only, no name twice in an object and nothing after
 * the document.
 */
public enum JsonLimits {
  /** The body of a request. */
  REQUEST(8, 64 << 10, 100, 8 << 10, 128),

  /** A file that an operator writes, or a cell of one. */
  FILE(64, 16 << 20, 1_000, 1 << 20, 1_000),

  /** Files of rows, which are read row by row and have no end of their own. */
  ROWS(64, -1, 1_000, 1 << 20, 1_000),

  /**
   * Large records: what this product publishes and answers, and what tables and registries hold.
   */
  LARGE(64, 16 << 20, 1_000, 16 << 20, 1_000);

  private final int maxDepth;
  private final int maxBytes;
  private final int maxNumberChars;
  private final int maxTextChars;
  private final int maxNameChars;

  JsonLimits(int maxDepth, int maxBytes, int maxNumberChars, int maxTextChars, int maxNameChars) {
    this.maxDepth = maxDepth;
    this.maxBytes = maxBytes;
    this.maxNumberChars = maxNumberChars;
    this.maxTextChars = maxTextChars;
    this.maxNameChars = maxNameChars;
  }

  /** A reader within these bounds, to be told what else it has to do. */
  public JsonMapper.Builder mapper() {
    return mapper(new StrictLimits(maxDepth, maxBytes, maxNumberChars, maxTextChars, maxNameChars))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  static JsonMapper.Builder mapper(StreamReadConstraints limits) {
    return JsonMapper.builder(
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // Strangers' names have no business in the string table of the whole machine.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build());
  }
}
