package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The published schema of stock events beside what is read of them. */
class EventSchemaTest {
  private static final Path SCHEMA = Path.of("config", "schemas", "stock-event.json");

  /** Of a tick, and the list itself. */
  private static final Set<String> NOT_OF_AN_EVENT = Set.of("at", "lines");

  @Test
  void everyPublishedFieldIsReadAndEveryReadFieldIsPublished() throws IOException {
    Set<String> published = new TreeSet<>();
    for (JsonNode form : new ObjectMapper().readTree(SCHEMA.toFile()).get("oneOf")) {
      form.get("properties").fieldNames().forEachRemaining(published::add);
      form.at("/properties/lines/items/properties").fieldNames().forEachRemaining(published::add);
    }
    published.removeAll(NOT_OF_AN_EVENT);

    assertThat(published).isEqualTo(new TreeSet<>(EventFields.MAPPABLE));
  }
}
