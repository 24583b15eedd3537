package io.github.inventorystreams.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenTriesTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final TokenTries tries = new TokenTries(nanos::get);

  @Test
  void aClientWaitsForTheRestOfTheMinute() {
    for (int i = 0; i < TokenTries.MAX_OF_A_CLIENT; i++) {
      assertThat(tries.waitSeconds("10.0.0.1")).isZero();
      tries.wrong("10.0.0.1");
    }
    nanos.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThat(tries.waitSeconds("10.0.0.1")).isEqualTo(41);
    assertThat(tries.waitSeconds("10.0.0.2")).isZero();
    nanos.addAndGet(Duration.ofSeconds(40).toNanos());
    assertThat(tries.waitSeconds("10.0.0.1")).isZero();
  }

  @Test
  void manyThatGuessTogetherAreLimitedAndWhoNeverGuessedIsNot() {
    for (int i = 0; i < TokenTries.MAX_OF_ALL; i++) {
      tries.wrong("10.0.0." + i);
    }
    assertThat(tries.waitSeconds("10.0.0.7")).isPositive();
    assertThat(tries.waitSeconds("10.0.1.1")).isZero();
  }
}
