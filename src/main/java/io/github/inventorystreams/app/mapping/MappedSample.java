package io.github.inventorystreams.app.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.MappingTrace;
import io.github.inventorystreams.json.MappingTrace.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The result of a mapping for one record of a sample, for people and for programs. */
record MappedSample(
    int number, SampleRecord record, Decoded<List<StockEvent>> decoded, MappingTrace trace) {
  private static final int MAX_UNREAD = 20;
  private static final JsonMapper JSON = JsonLimits.LARGE.mapper().build();
  private static final JsonWriter WRITER = new JsonWriter();

  boolean isDeadLetter() {
    return decoded instanceof Decoded.Invalid;
  }

  long events() {
    return decoded instanceof Decoded.Valid<List<StockEvent>> valid ? valid.value().size() : 0;
  }

  long passedOver() {
    return isDeadLetter() ? 0 : outcomes().stream().filter(each -> each.event() == null).count();
  }

  /** What became of its parts; nothing of a dead letter, which is refused as a whole. */
  private List<Outcome> outcomes() {
    return isDeadLetter() ? List.of() : trace.outcomes();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("record %d, line %d".formatted(number, record.line()));
    if (decoded instanceof Decoded.Invalid<List<StockEvent>> invalid) {
      lines.add("  dead letter %s: %s".formatted(invalid.reason(), invalid.detail()));
      return lines;
    }
    if (decoded instanceof Decoded.Clock<List<StockEvent>> clock) {
      lines.add("  tick at " + Instant.ofEpochMilli(clock.atMillis()));
      return lines;
    }
    int width = outcomes().stream().mapToInt(each -> each.place().length()).max().orElse(0);
    for (Outcome outcome : outcomes()) {
      String place =
          width == 0 ? "" : outcome.place() + " ".repeat(width - outcome.place().length() + 2);
      lines.add("  " + place + text(outcome));
    }
    if (outcomes().isEmpty()) {
      lines.add("  no event: its lists are empty");
    }
    List<String> unread = trace.unread();
    if (!unread.isEmpty()) {
      lines.add(
          "  not read: %s%s"
              .formatted(
                  unread.stream().limit(MAX_UNREAD).collect(Collectors.joining(" ")),
                  unread.size() > MAX_UNREAD
                      ? " and %d more".formatted(unread.size() - MAX_UNREAD)
                      : ""));
    }
    return lines;
  }

  private static String text(Outcome outcome) {
    StockEvent event = outcome.event();
    if (event == null) {
      return "passed over: " + outcome.passedOver();
    }
    Map<String, Object> fields = fields(event);
    return fields.remove("type")
        + fields.entrySet().stream()
            .map(field -> " %s=%s".formatted(field.getKey(), field.getValue()))
            .collect(Collectors.joining());
  }

  /** The same as JSON. */
  Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("record", number);
    answer.put("line", record.line());
    if (decoded instanceof Decoded.Invalid<List<StockEvent>> invalid) {
      answer.put("reason", invalid.reason());
      answer.put("detail", invalid.detail());
      return answer;
    }
    if (decoded instanceof Decoded.Clock<List<StockEvent>> clock) {
      answer.put("tick", Instant.ofEpochMilli(clock.atMillis()).toString());
      return answer;
    }
    answer.put("outcomes", outcomes().stream().map(MappedSample::answer).toList());
    answer.put("notRead", trace.unread());
    return answer;
  }

  private static Map<String, Object> answer(Outcome outcome) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("place", outcome.place());
    StockEvent event = outcome.event();
    if (event == null) {
      answer.put("passedOver", outcome.passedOver());
    } else {
      answer.put("event", fields(event));
    }
    return answer;
  }

  private static Map<String, Object> fields(StockEvent event) {
    try {
      return JSON.readValue(
          new String(WRITER.writeAlone(event), UTF_8),
          new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
