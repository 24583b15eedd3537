package io.github.inventorystreams.json;

/** The place of a record in Kafka. */
public record RecordPlace(String topic, int partition, long offset) {}
