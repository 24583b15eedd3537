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
  void whoeverComesFromEverNewAddressesGetsOneTryASecond() {
    guessFromMany();
    assertThat(tries.waitSeconds("10.0.1.1")).isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(tries.waitSeconds("10.0.1.1")).isZero();
    assertThat(tries.waitSeconds("10.0.1.2")).isEqualTo(1);
    int tried = 0;
    for (int i = 0; i < 2_000; i++) {
      nanos.addAndGet(Duration.ofMillis(10).toNanos());
      if (tries.waitSeconds("10.1.%d.%d".formatted(i / 250, i % 250)) == 0) {
        tried++;
        tries.wrong("10.1.%d.%d".formatted(i / 250, i % 250));
      }
    }
    assertThat(tried).isBetween(18, 21);
  }

  @Test
  void whoHasShownTheRightTokenGoesOnWhileOthersGuess() {
    tries.right("192.0.2.1");
    guessFromMany();
    assertThat(tries.waitSeconds("192.0.2.1")).isZero();
    assertThat(tries.waitSeconds("192.0.2.1")).isZero();
    for (int i = 0; i < TokenTries.MAX_OF_A_CLIENT; i++) {
      tries.wrong("192.0.2.1");
    }
    assertThat(tries.waitSeconds("192.0.2.1")).isPositive();
  }

  @Test
  void afterTheMinuteAllIsAsBefore() {
    guessFromMany();
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(tries.waitSeconds("10.0.0.7")).isZero();
    assertThat(tries.waitSeconds("10.0.1.1")).isZero();
  }

  private void guessFromMany() {
    for (int i = 0; i < TokenTries.MAX_OF_ALL; i++) {
      tries.wrong("10.0.0." + i);
    }
  }
}
