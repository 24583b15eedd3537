package io.github.inventorystreams.house.broken.web;

import org.apache.kafka.streams.KafkaStreams;

/** A page that holds the processor itself. */
public record Page(KafkaStreams streams) {}
