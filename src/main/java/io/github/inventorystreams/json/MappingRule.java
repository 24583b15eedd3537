package io.github.inventorystreams.json;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule of a mapping.
 *
 * @param when what a record must have for the rule to fit it
 * @param events what the rule makes of it; none = records that it fits are passed over
 */
record MappingRule(List<MappedCondition> when, List<MappedEvent> events) {

  boolean fits(MappedElement record) {
    return MappedCondition.all(when, record);
  }

  /**
   * The events of a record that the rule fits.
   *
   * @param element the record's place in a list of events, from 1; 0 = it is in none
   */
  List<FoundEvent> read(MappedElement record, int element) throws InvalidRecordException {
    List<FoundEvent> found = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      EventPosition position = new EventPosition(element, events.size() == 1 ? 0 : i + 1);
      MappedEvent event = events.get(i);
      MappedCondition failed = MappedCondition.firstFailed(event.when(), record);
      if (failed == null) {
        try {
          found.add(event.read(record, position));
        } catch (InvalidRecordException refused) {
          throw refused.within(position.label());
        }
      } else {
        passOver(record, position, failed.shown(record));
      }
    }
    if (events.isEmpty()) {
      passOver(record, new EventPosition(element, 0), "its rule says ignore");
    }
    return found;
  }

  private static void passOver(MappedElement record, EventPosition position, String why) {
    MappingTrace trace = record.reading().trace();
    if (trace != null) {
      trace.passedOver(position, 0, why);
    }
  }
}
