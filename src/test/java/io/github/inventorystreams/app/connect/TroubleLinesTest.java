package io.github.inventorystreams.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TroubleLinesTest {
  private static final Instant START = Instant.parse("2026-11-29T10:00:00Z");

  private final TroubleLines lines = new TroubleLines();

  @Test
  void whatLastsIsSaidAtOnceAndThenEveryHalfMinute() {
    assertThat(after(0, "no broker")).contains("no broker");
    assertThat(after(8, "no broker")).isEmpty();
    assertThat(after(29, "no broker")).isEmpty();
    assertThat(after(30, "no broker")).contains("no broker");
    assertThat(after(59, "no broker")).isEmpty();
    assertThat(after(95, null)).contains("Over after 95 s: no broker");
    assertThat(after(97, null)).isEmpty();
  }

  @Test
  void anotherTroubleIsSaidAtOnce() {
    assertThat(after(0, "no broker")).contains("no broker");
    assertThat(after(2, "a full disk")).contains("a full disk");
    assertThat(after(4, "no broker")).isEmpty();
    assertThat(after(6, null)).contains("Over after 6 s: a full disk");
  }

  @Test
  void whatComesAndGoesIsNotSaidMoreOften() {
    assertThat(after(0, "no broker")).isPresent();
    assertThat(after(2, null)).isPresent();
    assertThat(after(4, "no broker")).isEmpty();
    assertThat(after(6, null)).isEmpty();
    assertThat(after(31, "no broker")).isPresent();
  }

  private Optional<String> after(long seconds, @Nullable String trouble) {
    return lines.at(START.plus(Duration.ofSeconds(seconds)), trouble);
  }
}
