package io.github.inventorystreams.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "60s,60000",
    "PT60S,60000",
    "pt0.1s,100",
    "500ms,500",
    "2h,7200000",
    "7d,604800000",
    "P7D,604800000",
    "0,0"
  })
  void readsTheFormsOfPeople(String text, long millis) {
    assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void foreverOutlastsEverything() {
    assertThat(Durations.parse("forever")).isGreaterThan(Duration.ofDays(365_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "60", "-5s", "-PT1S", "soon", "1y"})
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
