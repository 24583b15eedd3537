package io.github.inventorystreams.app.service;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.frame.RegistryUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamThreadReplacerTest {
  private final List<String> ends = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private @Nullable String trouble;
  private @Nullable String fullDisk;
  private boolean mended;
  private final List<Duration> pauses = new ArrayList<>();
  private final StreamThreadReplacer replacements =
      new StreamThreadReplacer(
          () -> now,
          new StreamThreadReplacer.Around(() -> trouble, () -> fullDisk),
          thrown -> mended,
          ends::add,
          pauses::add);
  private final RuntimeException thrown =
      new RuntimeException("outer", new IllegalStateException("the cause"));

  @Test
  void aMissingRightEndsItAtOnceInOneLine() {
    assertThat(
            replacements.handle(
                new StreamsException(
                    "task 0_0",
                    new GroupAuthorizationException("Not authorized to access group: g"))))
        .isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ends)
        .containsExactly(
            "Kafka refuses: Not authorized to access group: g (inventory-streams acls prints the rights that are needed)");
  }

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

  @ParameterizedTest
  @MethodSource("signsOfAnOutage")
  void anOutageOfKafkaIsNoFailureHoweverLong(Throwable first) {
    trouble = "No Kafka broker answers at localhost:9092: start it.";
    for (int i = 0; i < 10; i++) {
      assertThat(replacements.handle(new StreamsException("outer", first)))
          .isEqualTo(REPLACE_THREAD);
    }
    assertThat(ends).isEmpty();
    trouble = null;
    theFourthFailureWithinTenMinutesEnds();
  }

  static List<Throwable> signsOfAnOutage() {
    IllegalStateException notAnsweredBefore = new IllegalStateException("timed out before");
    notAnsweredBefore.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "org.apache.kafka.clients.producer.internals.TransactionManager", "x", null, 1)
        });
    return List.of(
        new TimeoutException("not within 60 s"),
        new ProducerFencedException("fenced"),
        new TopicAuthorizationException("not allowed"),
        notAnsweredBefore);
  }

  @ParameterizedTest
  @MethodSource("faultsOfItsOwn")
  void aFaultOfItsOwnIsAFailureWhateverElseIsWrong(Throwable first) {
    trouble = "No Kafka broker answers at localhost:9092: start it.";
    StreamsException fault = new StreamsException("outer", first);
    for (int i = 0; i < 3; i++) {
      assertThat(replacements.handle(fault)).isEqualTo(REPLACE_THREAD);
    }
    assertThat(replacements.handle(fault)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ends).singleElement().asString().contains("of its own").doesNotContain("broker");
  }

  static List<Throwable> faultsOfItsOwn() {
    return List.of(
        new IllegalStateException("of its own"),
        new RecordTooLargeException("of its own"),
        new IOException("of its own"));
  }

  @Test
  void aFullDiskIsNoFailureOfWhatIsWrittenThere() {
    trouble = "The disk of the state directory has less than 100 MB left";
    fullDisk = trouble;
    StreamsException failed =
        new StreamsException("outer", new ProcessorStateException("no space left"));
    for (int i = 0; i < 10; i++) {
      assertThat(replacements.handle(failed)).isEqualTo(REPLACE_THREAD);
    }
    assertThat(ends).isEmpty();
  }

  @Test
  void eachReplacementWaitsLongerThanTheOneJustBefore() {
    trouble = "No Kafka broker answers at localhost:9092: start it.";
    for (int i = 0; i < 7; i++) {
      replacements.handle(new TimeoutException("not within 60 s"));
    }
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
    now = now.plus(Duration.ofMinutes(2));
    replacements.handle(new TimeoutException("not within 60 s"));
    assertThat(pauses.get(7)).hasMillis(200);
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
