package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.event.DeadLetterReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a topic whose publisher has a JSON of its own: the first rule that fits says
 * where each field of the event is found. What it finds is held to the same rules as an event in
 * this product's own form. May be shared between threads.
 */
public final class EventMapping {
  private final String file;
  private final String topic;
  private final boolean ignoresTombstones;
  private final List<IdTable> tables;
  private final List<MappingRule> rules;

  EventMapping(
      String file,
      String topic,
      boolean ignoresTombstones,
      List<IdTable> tables,
      List<MappingRule> rules) {
    this.file = file;
    this.topic = topic;
    this.ignoresTombstones = ignoresTombstones;
    this.tables = List.copyOf(tables);
    this.rules = List.copyOf(rules);
  }

  /**
   * The mapping that a file describes, with tables that have nothing.
   *
   * @throws IllegalArgumentException if it is wrong; one line that says where and what
   */
  public static EventMapping parse(String json) {
    return MappingFile.parse(json, IdLookup.NOTHING);
  }

  /** The same mapping with the content of its tables. */
  public EventMapping with(IdLookup lookup) {
    return MappingFile.parse(file, lookup);
  }

  /** The tables of ids that it needs. */
  public List<IdTable> tables() {
    return tables;
  }

  /** The topic that it is for. */
  public String topic() {
    return topic;
  }

  /** The fields of the event, or {@code null} if the record is to be passed over. */
  @Nullable EventFields read(byte @Nullable [] value) throws Refused {
    if (value == null && ignoresTombstones) {
      return null;
    }
    JsonNode document = StrictJson.mapped(value);
    if (!document.isObject()) {
      throw Refused.malformed("the value is not a JSON object");
    }
    if (document.path("type").asText().equals(Ticks.TYPE)) {
      EventFields tick = new EventFields();
      tick.set("type", Ticks.TYPE);
      tick.set("at", TreeFields.valueOf(document.get("at")));
      return tick;
    }
    MappedElement record = MappedElement.of(document);
    for (MappingRule rule : rules) {
      if (rule.fits(record)) {
        return rule.read(record);
      }
    }
    throw Refused.because(DeadLetterReason.UNKNOWN_TYPE, "no rule of the mapping fits the record");
  }
}
