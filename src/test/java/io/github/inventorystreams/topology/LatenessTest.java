package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stock.Book;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lateness of an event, a matter of its own source, here one of two topics. */
class LatenessTest {
  private static final String ONE = "one";
  private static final String OTHER = "other";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Harness shop =
      new Harness(
          Harness.settings(StageSettings.ReviewClock.WALL), new Topics("", List.of(ONE, OTHER)));

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aSourceThatIsThirtyDaysBehindLosesNothing() {
    days(ONE, 0, 40);
    days(OTHER, 0, 40);

    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-80);
    assertThat(shop.accounting().deadLetterCount()).isZero();
  }

  @Test
  void whatTheSlowSourceRepeatsOfTheFastOneIsKnown() {
    days(ONE, 0, 40);
    for (int day = 0; day < 40; day++) {
      sale(OTHER, ONE + day, day);
    }

    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-40);
    assertThat(shop.accounting().duplicates()).isEqualTo(40);
  }

  @Test
  void whatIsTooLateForItsSourceIsRefusedWhateverTheOtherDoes() {
    days(ONE, 0, 40);
    sale(ONE, "late", 31);
    sale(OTHER, "in time", 0);

    assertThat(shop.accounting().deadLetters())
        .containsExactly(Map.entry(DeadLetterReason.TOO_LATE, 1L));
    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-41);
  }

  @Test
  void aRecordWithALineThatIsTooLateIsOneDeadLetter() {
    days(ONE, 0, 40);
    shop.put(
        ONE,
        new byte[0],
        "{\"eventId\":\"o\",\"source\":\"shop\",\"type\":\"SALE\",\"location\":\"DC1\",\"occurredAt\":\"2026-01-01T00:00:00Z\",\"lines\":[{\"sku\":\"A-1\",\"quantity\":1},{\"sku\":\"A-2\",\"quantity\":1}]}"
            .getBytes(UTF_8),
        new RecordHeaders());

    assertThat(shop.records("dead-letters")).hasSize(1);
    assertThat(shop.accounting().isSettled()).isTrue();
  }

  @Test
  void booksForgetOnceAllSourcesHavePassed() {
    days(ONE, 0, 40);
    assertThat(remembered()).isGreaterThanOrEqualTo(40);

    days(OTHER, 0, 40);
    for (int day = 40; day < 120; day++) {
      sale(ONE, ONE + day, day);
      sale(OTHER, OTHER + day, day);
    }
    assertThat(remembered()).isLessThan(60);
  }

  @Test
  void aSilentSourceNoLongerHoldsTheOthersBackAndIsJudgedByWhatItHasPromised() {
    days(OTHER, 0, 3);
    days(ONE, 0, 40);
    shop.driver.advanceWallClockTime(Duration.ofHours(25));
    sale(ONE, "awake", 40);
    shop.driver.advanceWallClockTime(Duration.ofMinutes(1));
    shop.driver.advanceWallClockTime(Duration.ofMinutes(1));
    days(ONE, 41, 80);

    assertThat(remembered()).isLessThan(60);
    long onHand = shop.levels().get("A-1@DC1").onHand();
    sale(OTHER, "awake, too", 3);
    assertThat(shop.accounting().deadLetters())
        .containsExactly(Map.entry(DeadLetterReason.TOO_LATE, 1L));
    sale(OTHER, "in time", 39);
    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(onHand - 1);
  }

  @Test
  void aSourceThatBringsNothingButDeadLettersHoldsNobodyBack() {
    days(ONE, 0, 40);
    shop.driver.advanceWallClockTime(Duration.ofHours(25));
    for (int number = 0; number < 3; number++) {
      shop.put(OTHER, new byte[0], "no event".getBytes(UTF_8), new RecordHeaders());
    }
    sale(ONE, "awake", 40);
    shop.driver.advanceWallClockTime(Duration.ofMinutes(1));
    shop.driver.advanceWallClockTime(Duration.ofMinutes(1));
    days(ONE, 41, 80);

    assertThat(remembered()).isLessThan(60);
  }

  @Test
  void whatOthersPutOnTheTopicOfClocksStopsNobody() {
    shop.put(
        "source-clocks", "other#0".getBytes(UTF_8), "hello".getBytes(UTF_8), new RecordHeaders());
    days(OTHER, 0, 3);
    days(ONE, 0, 40);
    shop.driver.advanceWallClockTime(Duration.ofHours(25));
    sale(ONE, "awake", 40);
    shop.driver.advanceWallClockTime(Duration.ofMinutes(1));

    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-44);
  }

  private long remembered() {
    KeyValueStore<String, Book> books = shop.driver.getKeyValueStore(StoreNames.SKU_STATE);
    return books.get("A-1@DC1").journal().size();
  }

  private void days(String topic, int from, int to) {
    for (int day = from; day < to; day++) {
      sale(topic, topic + day, day);
    }
  }

  private void sale(String topic, String id, int day) {
    shop.put(
        topic,
        new byte[0],
        "{\"eventId\":\"%s\",\"source\":\"shop\",\"type\":\"SALE\",\"sku\":\"A-1\",\"location\":\"DC1\",\"quantity\":1,\"occurredAt\":\"%s\"}"
            .formatted(id, START.plus(Duration.ofDays(day)))
            .getBytes(UTF_8),
        new RecordHeaders());
  }
}
