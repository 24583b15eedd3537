package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.log.ExpiredRecords;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ExpiredInputTest {
  private static final String LINE =
      "Kafka has deleted 42 records before they were processed (stock-events-0: 40, stock-events-3: 2)";

  @Test
  void isCountedWhereNobodyAsksToStop() {
    ExpiredInput input = new ExpiredInput(settings(Map.of()));
    input.check(
        () -> {
          throw new AssertionError("told by who comes upon it");
        });
    assertThat(input.count()).isZero();
    input.found(lost());
    assertThat(input.count()).isEqualTo(42);
  }

  @Test
  void endsProcessingWhereItIsNotToBeSkipped() {
    ExpiredInput input =
        new ExpiredInput(settings(Map.of("input.expired", new Given("stop", "test"))));
    input.check(List::of);
    assertThatThrownBy(() -> input.check(ExpiredInputTest::lost))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith(LINE)
        .hasMessageContaining("input.expired=skip");
    assertThatThrownBy(() -> input.found(lost()))
        .isInstanceOf(ExpiredInput.NotSkipped.class)
        .hasMessageStartingWith(LINE);
    assertThat(input.count()).isZero();
  }

  private static Settings settings(Map<String, Given> given) {
    return Settings.of(new GivenSettings(given));
  }

  private static List<ExpiredRecords> lost() {
    return List.of(lost(0, 40), lost(3, 2));
  }

  private static ExpiredRecords lost(int partition, long count) {
    return new ExpiredRecords(new TopicPartition("stock-events", partition), count);
  }
}
