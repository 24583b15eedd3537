package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

/** Which of Kafka's measures are shown without being asked for. */
class EssentialMeasuresTest {
  @Test
  void showsTheLagOfWhatIsProcessed() {
    assertThat(EssentialMeasures.has(lagOf("shop-1-StreamThread-1-consumer"))).isTrue();
  }

  @Test
  void passesOverClientsThatOnlyReadBack() {
    assertThat(EssentialMeasures.has(lagOf("shop-1-StreamThread-1-restore-consumer"))).isFalse();
    assertThat(EssentialMeasures.has(lagOf("shop-1-global-consumer"))).isFalse();
  }

  @Test
  void passesOverWhatNobodyAlertsOn() {
    assertThat(EssentialMeasures.has(measure("stream-state-metrics", "num-live-versions", "")))
        .isFalse();
    assertThat(EssentialMeasures.has(measure("producer-topic-metrics", "record-error-total", "")))
        .isFalse();
  }

  private static MetricName lagOf(String client) {
    return measure("consumer-fetch-manager-metrics", "records-lag-max", client);
  }

  private static MetricName measure(String group, String name, String client) {
    return new MetricName(name, group, "", Map.of("client-id", client));
  }
}
