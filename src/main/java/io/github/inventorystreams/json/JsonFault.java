package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The fault of a text that should be JSON, in words for who wrote it. */
public final class JsonFault {
  private JsonFault() {}

  /** An exception that names the line. */
  public static IllegalArgumentException of(JsonProcessingException fault) {
    return new IllegalArgumentException(
        "no valid JSON in line %d: %s"
            .formatted(
                fault.getLocation() == null ? 1 : fault.getLocation().getLineNr(),
                fault.getOriginalMessage()),
        fault);
  }
}
