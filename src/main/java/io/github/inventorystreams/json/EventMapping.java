package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.event.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of the records of a topic whose publisher has a JSON of its own: the first rule that
 * fits says where each field of the event is found. What it finds is held to the same rules as an
 * event in this product's own form. May be shared between threads.
 */
public final class EventMapping {
  private final String file;
  private final IdLookup lookup;
  private final String topic;
  private final boolean ignoresTombstones;
  private final List<IdTable> tables;
  private final EmbeddedDocument document;
  private final @Nullable MappedList records;
  private final Set<String> ignoreRest;
  private final List<MappingRule> rules;

  /**
   * @param file what it was read from
   * @param tables those that its fields look ids up in
   * @param document where the document stands that the rules are about
   * @param records the list of events in a record; {@code null} = a record is one
   * @param ignoreRest lists of which single elements are read, and the others mean nothing
   */
  EventMapping(
      String file,
      IdLookup lookup,
      String topic,
      boolean ignoresTombstones,
      List<IdTable> tables,
      EmbeddedDocument document,
      @Nullable MappedList records,
      Set<String> ignoreRest,
      List<MappingRule> rules) {
    this.file = file;
    this.lookup = lookup;
    this.topic = topic;
    this.ignoresTombstones = ignoresTombstones;
    this.tables = List.copyOf(tables);
    this.document = document;
    this.records = records;
    this.ignoreRest = Set.copyOf(ignoreRest);
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

  /** The same mapping with the content of tables that have had none. */
  public EventMapping with(IdLookup added) {
    return tables.isEmpty() ? this : MappingFile.parse(file, lookup.or(added));
  }

  /** The tables of ids that it needs. */
  public List<IdTable> tables() {
    return tables;
  }

  /** The topic that it is for. */
  public String topic() {
    return topic;
  }

  /** Whether records without a value are passed over. */
  boolean ignoresTombstones() {
    return ignoresTombstones;
  }

  /** The document in a record. */
  JsonNode documentIn(JsonNode record) throws InvalidRecordException {
    return document.of(record);
  }

  /** What the document bears; nothing if it is passed over. */
  List<FoundEvent> read(JsonNode document, RecordReading reading) throws InvalidRecordException {
    MappedElement record = MappedElement.of(document, reading);
    if (records == null && document.isArray()) {
      throw InvalidRecordException.malformed(
          "the value is an array: \"records\": \"\" in the mapping reads each of its elements");
    }
    List<FoundEvent> found = records == null ? readOne(record, 0) : readList(record, records);
    reading.checkRest(ignoreRest);
    return found;
  }

  private List<FoundEvent> readList(MappedElement record, MappedList list)
      throws InvalidRecordException {
    JsonNode elements =
        list.rule().list(record.node().at(list.path()), "records", list.path().toString());
    List<FoundEvent> found = new ArrayList<>();
    if (elements != null) {
      record.reading().wholeList(record, list.path(), elements);
      for (int i = 0; i < elements.size(); i++) {
        found.addAll(readOne(record.child(elements.get(i), list.path(), i), i + 1));
      }
    }
    return found;
  }

  private List<FoundEvent> readOne(MappedElement record, int element)
      throws InvalidRecordException {
    for (MappingRule rule : rules) {
      if (rule.fits(record)) {
        return rule.read(record, element);
      }
    }
    throw InvalidRecordException.because(
            DeadLetterReason.UNKNOWN_TYPE, "no rule of the mapping fits the record")
        .within(new EventPosition(element, 0).label());
  }
}
