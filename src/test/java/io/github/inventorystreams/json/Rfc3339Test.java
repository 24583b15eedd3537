package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1970-01-01T01:00:00+01:00",
        "2999-12-31T23:59:59.999Z",
        "2024-02-29T12:00:00-00:00",
        "2026-11-22T10:15:30+08:00",
        "2026-11-22T10:15:30.5-09:30",
        "2026-11-22T10:15:30.123456789Z",
        "2026-11-22t10:15:30z",
        "2026-01-01T00:30:00+01:00",
      })
  void readsWhatTheJdkReads(String text) {
    assertThat(Rfc3339.parse(text))
        .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-22",
        "2026-11-22T10:15:30",
        "2026-11-22T10:15Z",
        "2026-11-22 10:15:30Z",
        "2026-11-22T10:15:30.Z",
        "2026-11-22T10:15:30,5Z",
        "2026-11-22T10:15:30+0800",
        "2026-11-22T10:15:30+08",
        "2026-11-22T10:15:30+24:00",
        "2026-11-22T10:15:30+08:60",
        "2026-11-22T10:15:30 08:00",
        "2026-11-22T10:15:30Zx",
        "2026-02-29T10:15:30Z",
        "2026-13-01T10:15:30Z",
        "2026-00-01T10:15:30Z",
        "2026-11-31T10:15:30Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T10:60:00Z",
        "2026-11-22T23:59:60Z",
        "+2026-11-22T10:15:30Z",
        "20261122T101530Z",
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:59:59+01:00",
        "3000-01-01T00:00:00Z",
        "2999-12-31T23:59:59-00:01",
        "\u0662026-11-22T10:15:30Z",
        "2026-11-22T10:15:30[Europe/Berlin]",
      })
  void refusesTheRest(String text) {
    assertThat(Rfc3339.parse(text)).isEqualTo(Rfc3339.INVALID);
  }

  @Test
  void writesUtcAndReadsItBack() {
    assertThat(Rfc3339.format(0)).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(Rfc3339.format(5)).isEqualTo("1970-01-01T00:00:00.005Z");
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      long millis = random.nextLong(Instant.parse("3000-01-01T00:00:00Z").toEpochMilli());
      String text = Rfc3339.format(millis);
      assertThat(Instant.parse(text).toEpochMilli()).isEqualTo(millis);
      assertThat(Rfc3339.parse(text)).isEqualTo(millis);
    }
  }
}
