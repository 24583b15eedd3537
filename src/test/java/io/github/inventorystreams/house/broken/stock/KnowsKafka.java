package io.github.inventorystreams.house.broken.stock;

import org.apache.kafka.common.TopicPartition;

/** A book that knows where its events came from. */
record KnowsKafka(TopicPartition partition) {}
