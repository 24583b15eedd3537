package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.DeadLetterReason;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a dead letter: those of the refused record, then why and where it was refused. */
public final class DeadLetterHeaders {
  public static final String REASON = "dlq.reason";
  public static final String DETAIL = "dlq.detail";
  public static final String TOPIC = "dlq.topic";
  public static final String PARTITION = "dlq.partition";
  public static final String OFFSET = "dlq.offset";
  public static final String TIMESTAMP = "dlq.timestamp";

  private DeadLetterHeaders() {}

  /**
   * New headers; the original ones stay as they are.
   *
   * @param detail for a person; shown on one line of at most 500 characters, in which control
   *     characters and overrides of the writing direction are escaped
   * @param topic the input topic that the record came from, never a repartition topic; partition
   *     and offset likewise
   * @param timestampMillis of the record, which its dead letter does not have
   */
  public static Headers of(
      Headers original,
      DeadLetterReason reason,
      String detail,
      String topic,
      int partition,
      long offset,
      long timestampMillis) {
    RecordHeaders headers = new RecordHeaders(original.toArray());
    add(headers, REASON, reason.name());
    add(headers, DETAIL, OneLine.of(detail, OneLine.DETAIL_CHARS));
    add(headers, TOPIC, topic);
    add(headers, PARTITION, Integer.toString(partition));
    add(headers, OFFSET, Long.toString(offset));
    add(headers, TIMESTAMP, Long.toString(timestampMillis));
    return headers;
  }

  private static void add(Headers headers, String key, String text) {
    headers.add(key, text.getBytes(UTF_8));
  }
}
