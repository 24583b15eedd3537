package io.github.inventorystreams.stages;

import io.github.inventorystreams.state.SkuStageInput;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The origins of records, and the names of the partitions that they come from. */
public final class RecordOrigins {
  private RecordOrigins() {}

  /** The place of the record that is being processed. */
  public static SkuStageInput.Origin of(ProcessingContext context) {
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    return new SkuStageInput.Origin(metadata.topic(), metadata.partition(), metadata.offset());
  }

  /** One name for an input partition, in tallies and barriers. */
  public static String name(SkuStageInput.Origin origin) {
    return name(origin.topic(), origin.partition());
  }

  public static String name(String topic, int partition) {
    return topic + '#' + partition;
  }
}
