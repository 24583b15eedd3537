package io.github.inventorystreams.app.deadletters;

import io.github.inventorystreams.json.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;

/** One dead letter as people and programs see it; bytes are shown as text, escaped. */
record DeadLetterView(
    String at,
    String time,
    String reason,
    String detail,
    String topic,
    int partition,
    long offset,
    String key,
    String value,
    Map<String, String> headers) {
  private static final int MAX_CHARS = 4_000;
  private static final int MAX_HEADER_CHARS = 200;

  static DeadLetterView of(DeadLetterLog.Entry entry) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : entry.letter().original()) {
      headers.put(header.key(), DeadLetter.readable(header.value(), MAX_HEADER_CHARS));
    }
    return new DeadLetterView(
        entry.at(),
        Instant.ofEpochMilli(entry.bearer().timestamp()).toString(),
        entry.letter().reason(),
        entry.letter().detail(),
        entry.letter().origin().topic(),
        entry.letter().origin().partition(),
        entry.letter().origin().offset(),
        DeadLetter.readable(entry.bearer().key(), MAX_HEADER_CHARS),
        DeadLetter.readable(entry.bearer().value(), MAX_CHARS),
        headers);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s  from %s partition %d offset %d"
            .formatted(at, time, reason, topic, partition, offset));
    lines.add("  " + detail);
    lines.add("  key    " + key);
    headers.forEach((name, text) -> lines.add("  header " + name + "=" + text));
    lines.add("  value  " + value);
    return lines;
  }
}
