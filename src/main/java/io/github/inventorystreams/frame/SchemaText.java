package io.github.inventorystreams.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the registry has it.
 *
 * @param type AVRO, PROTOBUF or JSON; {@code null} = the registry does not state it
 * @param references the schemas that it needs, by the names it calls them; each after those that it
 *     needs itself
 */
record SchemaText(@Nullable String type, String text, Map<String, String> references) {
  SchemaText {
    references = new LinkedHashMap<>(references);
  }
}
