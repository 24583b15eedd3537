package io.github.inventorystreams.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How stock events are read that are not wholly in this product's own form.
 *
 * @param missingIdentity what is done with events without an id
 * @param mappings at most one for each topic
 */
public record InputRules(MissingIdentity missingIdentity, List<EventMapping> mappings) {

  /** All topics bear events in this product's own form, each with its id. */
  public static final InputRules OWN = new InputRules(MissingIdentity.REQUIRED, List.of());

  public InputRules {
    mappings = List.copyOf(mappings);
  }

  /** The same rules with the content of tables that have had none. */
  public InputRules with(IdLookup lookup) {
    return new InputRules(
        missingIdentity, mappings.stream().map(mapping -> mapping.with(lookup)).toList());
  }

  /** The topics that hold tables of ids, each once. */
  public List<String> tableTopics() {
    return mappings.stream()
        .flatMap(mapping -> mapping.tables().stream())
        .filter(IdTable.InTopic.class::isInstance)
        .map(table -> ((IdTable.InTopic) table).topic())
        .distinct()
        .toList();
  }

  @Nullable EventMapping mappingOf(String topic) {
    for (EventMapping mapping : mappings) {
      if (mapping.topic().equals(topic)) {
        return mapping;
      }
    }
    return null;
  }
}
