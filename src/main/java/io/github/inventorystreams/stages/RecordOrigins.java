package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.RecordOrigin;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The origins of records that are being processed. */
public final class RecordOrigins {
  private RecordOrigins() {}

  /** The place of the record at hand. */
  public static RecordOrigin of(ProcessingContext context) {
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    return new RecordOrigin(metadata.topic(), metadata.partition(), metadata.offset());
  }
}
