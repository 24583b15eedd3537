package io.github.inventorystreams.app.service;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * Kafka Streams without the measure that can end the process: what a transactional store has not
 * committed yet is read from memory of RocksDB, which is free once the store is closed, as it is
 * whenever its partition moves to another instance. The Java machine does not survive that.
 */
final class SafelyMeasuredStreams extends KafkaStreams {
  private static final String OF_OPEN_STORES_ONLY = "uncommitted-bytes";

  SafelyMeasuredStreams(Topology topology, Properties properties) {
    super(topology, properties);
  }

  @Override
  public Map<MetricName, ? extends Metric> metrics() {
    Map<MetricName, Metric> measures = new HashMap<>(super.metrics());
    measures.keySet().removeIf(measure -> measure.name().equals(OF_OPEN_STORES_ONLY));
    return Collections.unmodifiableMap(measures);
  }
}
