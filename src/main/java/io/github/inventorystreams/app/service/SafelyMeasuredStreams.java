package io.github.inventorystreams.app.service;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * Kafka Streams without the measure that can end the process: with 4.4.0 the Java machine has
 * crashed in RocksDB while what a transactional store has not committed yet was measured, just
 * after its partition had moved to another instance; by the stack, in memory that the closed store
 * had given back.
 */
final class SafelyMeasuredStreams extends KafkaStreams {
  private static final String OF_OPEN_STORES_ONLY = "uncommitted-bytes";

  private final Predicate<MetricName> wanted;

  /**
   * @param wanted which measures there are to be
   */
  SafelyMeasuredStreams(
      Topology topology,
      Properties properties,
      KafkaClientSupplier clients,
      Predicate<MetricName> wanted) {
    super(topology, properties, clients);
    this.wanted = wanted;
  }

  @Override
  public Map<MetricName, ? extends Metric> metrics() {
    Map<MetricName, Metric> measures = new HashMap<>();
    super.metrics()
        .forEach(
            (name, measure) -> {
              if (wanted.test(name) && !name.name().equals(OF_OPEN_STORES_ONLY)) {
                measures.put(name, measure);
              }
            });
    return Collections.unmodifiableMap(measures);
  }
}
