package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.log.ExpiredRecords;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ExpiredInputTest {

  @Test
  void isCountedWhereNobodyAsksToStop() {
    Settings settings = Settings.of(new GivenSettings(Map.of()));
    assertThat(ExpiredInput.skipped(List.of(), settings)).isZero();
    assertThat(ExpiredInput.skipped(List.of(lost(0, 40), lost(3, 2)), settings)).isEqualTo(42);
  }

  private static ExpiredRecords lost(int partition, long count) {
    return new ExpiredRecords(new TopicPartition("stock-events", partition), count);
  }
}
