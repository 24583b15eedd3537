package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.event.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The place of an event's lines in a record, and the rules by which they are read.
 *
 * @param paths the lists, each from within the elements of the one before; none leaves a list
 * @param when what a line must have; others are passed over
 * @param rules for each kind of line, the first that fits
 */
record MappedLines(
    List<MappedPath> paths, ListRule lists, List<MappedCondition> when, List<Rule> rules) {

  /**
   * One kind of lines.
   *
   * @param ignore whether such lines are passed over
   */
  record Rule(List<MappedCondition> when, boolean ignore, Map<String, MappedValue> fields) {
    boolean hasType() {
      return fields.containsKey("type");
    }
  }

  /** The lines that are not passed over. */
  List<FoundEvent.Line> of(MappedElement event, EventPosition position)
      throws InvalidRecordException {
    List<FoundEvent.Line> lines = new ArrayList<>();
    List<MappedElement> elements = elements(event);
    for (int i = 0; i < elements.size(); i++) {
      MappedElement element = elements.get(i);
      int number = i + 1;
      FoundEvent.Line line =
          new FoundEvent.Line(number, paths.size() == 1 ? null : element, new EventFields());
      MappedCondition failed = MappedCondition.firstFailed(when, element);
      if (failed != null) {
        passOver(element, position, number, failed.shown(element));
        continue;
      }
      try {
        Rule rule = rule(element);
        if (rule.ignore) {
          passOver(
              element, position, number, "line rule %d fits".formatted(rules.indexOf(rule) + 1));
        } else {
          line.fields().find(rule.fields, element);
          lines.add(line);
        }
      } catch (InvalidRecordException refused) {
        throw line.refused(refused);
      }
    }
    return lines;
  }

  private Rule rule(MappedElement element) throws InvalidRecordException {
    for (Rule rule : rules) {
      if (MappedCondition.all(rule.when, element)) {
        return rule;
      }
    }
    throw InvalidRecordException.because(
        DeadLetterReason.UNKNOWN_TYPE, "no line rule of the mapping fits");
  }

  private static void passOver(
      MappedElement element, EventPosition position, int line, String why) {
    MappingTrace trace = element.reading().trace();
    if (trace != null) {
      trace.passedOver(position, line, why);
    }
  }

  /** The elements of the innermost lists, through all lists. */
  private List<MappedElement> elements(MappedElement event) throws InvalidRecordException {
    List<MappedElement> outer = List.of(event);
    for (MappedPath path : paths) {
      List<MappedElement> inner = new ArrayList<>();
      for (MappedElement element : outer) {
        inner.addAll(elements(element, path));
      }
      outer = inner;
    }
    return outer;
  }

  private List<MappedElement> elements(MappedElement element, MappedPath path)
      throws InvalidRecordException {
    JsonNode list = lists.list(path.at(element), "lines", element.place() + path.pointer());
    List<MappedElement> elements = new ArrayList<>();
    if (list != null) {
      element.reading().wholeList(element, path.pointer(), list);
      for (JsonNode each : list) {
        elements.add(element.child(each, path.pointer(), elements.size()));
      }
    }
    return elements;
  }
}
