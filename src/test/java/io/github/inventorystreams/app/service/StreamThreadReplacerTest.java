package io.github.inventorystreams.app.service;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.frame.RegistryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamThreadReplacerTest {
  private final List<String> ends = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private @Nullable String trouble;
  private boolean mended;
  private final StreamThreadReplacer replacements =
      new StreamThreadReplacer(() -> now, () -> trouble, thrown -> mended, ends::add);
  private final RuntimeException thrown =
      new RuntimeException("outer", new IllegalStateException("the cause"));

  @Test
  void theFourthFailureWithinTenMinutesEnds() {
    for (int i = 0; i < 3; i++) {
      assertThat(replacements.handle(thrown)).isEqualTo(REPLACE_THREAD);
      now = now.plus(Duration.ofMinutes(3));
    }
    assertThat(ends).isEmpty();
    assertThat(replacements.handle(thrown)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ends).singleElement().asString().contains("IllegalStateException: the cause");
  }

  @Test
  void waitingForTheRegistryIsNoFailureHoweverOften() {
    RuntimeException waited =
        new RuntimeException("outer", new RegistryUnavailable("it answers 503"));
    for (int i = 0; i < 10; i++) {
      assertThat(replacements.handle(waited)).isEqualTo(REPLACE_THREAD);
    }
    assertThat(ends).isEmpty();
    theFourthFailureWithinTenMinutesEnds();
  }

  @Test
  void anOutageOfKafkaIsNoFailureHoweverLong() {
    trouble = "No Kafka broker answers at localhost:9092: start it.";
    for (int i = 0; i < 10; i++) {
      assertThat(replacements.handle(thrown)).isEqualTo(REPLACE_THREAD);
    }
    assertThat(ends).isEmpty();
    trouble = null;
    theFourthFailureWithinTenMinutesEnds();
  }

  @Test
  void whatWasMendedIsNoFailure() {
    mended = true;
    for (int i = 0; i < 10; i++) {
      assertThat(replacements.handle(thrown)).isEqualTo(REPLACE_THREAD);
    }
    mended = false;
    theFourthFailureWithinTenMinutesEnds();
  }

  @Test
  void withoutAnInputTopicItEndsAndSaysWhichIsMissing() {
    trouble = "The topic stock-events is missing: inventory-streams topics --create makes it.";
    RuntimeException missing =
        new RuntimeException("outer", new MissingSourceTopicException("some topics are missing"));
    for (int i = 0; i < 3; i++) {
      assertThat(replacements.handle(missing)).isEqualTo(REPLACE_THREAD);
    }
    assertThat(replacements.handle(missing)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ends).singleElement().asString().contains("The topic stock-events is missing");
  }

  @Test
  void failuresFarApartNeverEnd() {
    for (int i = 0; i < 6; i++) {
      assertThat(replacements.handle(thrown)).isEqualTo(REPLACE_THREAD);
      now = now.plus(Duration.ofMinutes(4));
    }
    assertThat(ends).isEmpty();
  }
}
