package io.github.inventorystreams.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for stock events that are not wholly in this product's own form.
 *
 * @param missingIdentity what is done with events without an id
 * @param recordTime whether an event without a time takes the timestamp of its record
 * @param mappings at most one for each topic
 * @param unframing of records with a schema id; {@code null} = no topic has such records
 */
public record InputRules(
    MissingIdentity missingIdentity,
    boolean recordTime,
    List<EventMapping> mappings,
    @Nullable Unframing unframing) {

  /** All topics bear events in this product's own form, each with its id. */
  public static final InputRules OWN = new InputRules(MissingIdentity.REQUIRED, List.of());

  public InputRules {
    mappings = List.copyOf(mappings);
  }

  /** Rules for topics of plain JSON whose events state their time. */
  public InputRules(MissingIdentity missingIdentity, List<EventMapping> mappings) {
    this(missingIdentity, false, mappings, null);
  }

  /** The same rules with the content of tables that have had none. */
  public InputRules with(IdLookup lookup) {
    return new InputRules(
        missingIdentity,
        recordTime,
        mappings.stream().map(mapping -> mapping.with(lookup)).toList(),
        unframing);
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
