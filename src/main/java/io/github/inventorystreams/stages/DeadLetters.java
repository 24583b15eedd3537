package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.json.DeadLetterHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Refused records with their original bytes, key and headers, and why and where they were refused.
 */
public final class DeadLetters {
  private DeadLetters() {}

  public static <V extends @Nullable Object> Record<byte[], V> of(
      Record<byte[], V> original, RecordOrigin origin, DeadLetterReason reason, String detail) {
    return original.withHeaders(
        DeadLetterHeaders.of(
            original.headers(),
            reason,
            detail,
            origin.topic(),
            origin.partition(),
            origin.offset(),
            original.timestamp()));
  }
}
