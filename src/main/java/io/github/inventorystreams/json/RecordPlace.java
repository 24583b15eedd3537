package io.github.inventorystreams.json;

/** Where a record lies in Kafka. */
public record RecordPlace(String topic, int partition, long offset) {}
