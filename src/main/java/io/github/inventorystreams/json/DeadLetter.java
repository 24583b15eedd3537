package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.RecordOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The content of the headers of a dead letter; the inverse of {@link DeadLetterHeaders}.
 *
 * @param reason the name of a {@link io.github.inventorystreams.event.DeadLetterReason}, or of one
 *     that a later version has
 * @param origin of the record that was refused
 * @param timestampMillis the timestamp that the record had; {@code null} = it is not stated
 * @param original the headers that the record had
 */
public record DeadLetter(
    String reason,
    String detail,
    RecordOrigin origin,
    @Nullable Long timestampMillis,
    Headers original) {
  private static final Set<String> OWN =
      Set.of(
          DeadLetterHeaders.REASON,
          DeadLetterHeaders.DETAIL,
          DeadLetterHeaders.TOPIC,
          DeadLetterHeaders.PARTITION,
          DeadLetterHeaders.OFFSET,
          DeadLetterHeaders.TIMESTAMP);

  /** The dead letter with these headers, or {@code null} if they are not those of one. */
  public static @Nullable DeadLetter of(Headers headers) {
    String reason = last(headers, DeadLetterHeaders.REASON);
    String detail = last(headers, DeadLetterHeaders.DETAIL);
    String topic = last(headers, DeadLetterHeaders.TOPIC);
    String partition = last(headers, DeadLetterHeaders.PARTITION);
    String offset = last(headers, DeadLetterHeaders.OFFSET);
    String timestamp = last(headers, DeadLetterHeaders.TIMESTAMP);
    if (reason == null || detail == null || topic == null || partition == null || offset == null) {
      return null;
    }
    try {
      return new DeadLetter(
          reason,
          detail,
          new RecordOrigin(topic, Integer.parseInt(partition), Long.parseLong(offset)),
          timestamp == null ? null : Long.valueOf(timestamp),
          original(headers));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * Any bytes as text that a terminal can show: on one line, without control characters and
   * overrides of the writing direction; bytes that are no text as {@code \xNN}.
   */
  public static String readable(byte @Nullable [] bytes, int maxChars) {
    if (bytes == null) {
      return "null";
    }
    try {
      return OneLine.of(Utf8.decode(bytes, "the value"), maxChars);
    } catch (InvalidRecordException notText) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < bytes.length && text.length() <= maxChars; i++) {
        if (bytes[i] >= ' ' && bytes[i] < 0x7f) {
          text.append((char) bytes[i]);
        } else {
          text.append(String.format(Locale.ROOT, "\\x%02x", bytes[i]));
        }
      }
      return OneLine.of(text.toString(), maxChars);
    }
  }

  /** All headers but the last of each kind that states the refusal. */
  private static Headers original(Headers headers) {
    List<Header> kept = new ArrayList<>(List.of(headers.toArray()));
    for (String name : OWN) {
      Header own = headers.lastHeader(name);
      for (int i = kept.size() - 1; i >= 0; i--) {
        if (kept.get(i).equals(own)) {
          kept.remove(i);
          break;
        }
      }
    }
    return new RecordHeaders(kept);
  }

  private static @Nullable String last(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
