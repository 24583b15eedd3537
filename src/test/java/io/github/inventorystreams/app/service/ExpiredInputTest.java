package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.log.ExpiredRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ExpiredInputTest {

  @Test
  void isCountedWhereNobodyAsksToStop() {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    ExpiredInput input = new ExpiredInput(Settings.of(new GivenSettings(Map.of())), metrics);
    assertThat(metrics.get("inventory.expired.records").counter().count()).isZero();
    input.check(List.of());
    input.check(List.of(lost(0, 40), lost(3, 2)));
    assertThat(metrics.get("inventory.expired.records").counter().count()).isEqualTo(42);
  }

  private static ExpiredRecords lost(int partition, long count) {
    return new ExpiredRecords(new TopicPartition("stock-events", partition), count);
  }
}
