package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.sku.ExplanationReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The explanation that the stores give of a book while the topology runs. */
class ExplanationTest {
  private static final BookKey KEY = new BookKey("A-1", "DC1");

  private final Harness harness = new Harness();

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void movementsStandInTheOrderInWhichTheyHappened() {
    harness.event("s1", "SALE", "2026-03-02T09:00:00Z", "\"quantity\":1");
    harness.event("s3", "SALE", "2026-03-02T15:00:00Z", "\"quantity\":4");
    harness.event(
        "c1",
        "COUNT",
        "2026-03-02T16:00:00Z",
        "\"countedQuantity\":10,\"countedAt\":\"2026-03-02T12:00:00Z\"");
    harness.event("s2", "SALE", "2026-03-02T11:00:00Z", "\"quantity\":2");
    harness.event("x1", "CORRECTION", "2026-03-02T17:00:00Z", "\"correctsEventId\":\"s1\"");
    BookExplanation story = story();
    assertThat(story.movements())
        .containsExactly(
            moved("09:00", "SALE", 1, true, 0),
            moved("11:00", "SALE", 2, false, -2),
            moved("12:00", "COUNT", 10, false, 10),
            moved("15:00", "SALE", 4, false, 6),
            moved("17:00", "CORRECTION", 0, false, 6));
    assertThat(story.onHand()).isEqualTo(6).isEqualTo(harness.levels().get("A-1@DC1").onHand());
    assertThat(story.base())
        .isEqualTo(
            new BookExplanation.Base(
                Instant.parse("2026-03-02T12:00:00Z").toEpochMilli(), "test", "c1"));
  }

  @Test
  void theLastMovementLeavesTheStockOfTheBookAlsoBehindManyChunks() {
    harness.event("r", "RESTOCK", "2026-03-01T00:00:00Z", "\"quantity\":500");
    Instant start = Instant.parse("2026-03-01T01:00:00Z");
    for (int i = 0; i < 300; i++) {
      String at = start.plusSeconds(3600L * i).toString();
      harness.event("s" + i, "SALE", at, "\"quantity\":" + (1 + i % 3));
    }
    BookExplanation story = story();
    BookExplanation.Movement last = story.movements().get(story.movements().size() - 1);
    assertThat(last.onHand()).isEqualTo(story.onHand());
    assertThat(story.movements())
        .hasSizeGreaterThan(7 * 24)
        .anyMatch(each -> each.onHand() != null);
    assertThat(story.history().stream().mapToLong(BookExplanation.Day::demand).sum())
        .isEqualTo(600);
  }

  @Test
  void historyHasDaysOf23HoursAndTheTimeWithoutStock() {
    harness.put(
        Harness.TOPICS.locationSettings(),
        "DC1",
        "{\"location\":\"DC1\",\"zone\":\"Europe/Berlin\"}");
    harness.event("r", "RESTOCK", "2026-03-28T12:00:00+01:00", "\"quantity\":5");
    harness.event("s1", "SALE", "2026-03-29T12:00:00+02:00", "\"quantity\":5");
    harness.event("s2", "LOST_DEMAND", "2026-03-30T06:00:00+02:00", "\"quantity\":2");
    List<BookExplanation.Day> history = story().history();
    assertThat(history)
        .extracting(BookExplanation.Day::date)
        .containsExactly(
            LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30));
    assertThat(history).extracting(BookExplanation.Day::demand).containsExactly(0L, 5L, 2L);
    // The clocks are put forward in the night to the 29th: 11 of 23 hours until noon.
    assertThat(history.get(0).inStockShare()).isCloseTo(12.0 / 24, within(1e-12));
    assertThat(history.get(1).inStockShare()).isCloseTo(11.0 / 23, within(1e-12));
    assertThat(history.get(2).inStockShare()).isZero();
  }

  @Test
  void theOpenWarningAndItsThresholdAreTold() {
    harness.put(Harness.TOPICS.skuSettings(), "A-1", "{\"sku\":\"A-1\",\"threshold\":10}");
    harness.event("r", "RESTOCK", "2026-03-02T00:00:00Z", "\"quantity\":12");
    assertThat(story().warnings()).isEmpty();
    harness.event("s", "SALE", "2026-03-02T01:00:00Z", "\"quantity\":4");
    BookExplanation story = story();
    assertThat(story.threshold()).isEqualTo(new BookExplanation.Threshold(10, 12, true, 0));
    assertThat(story.warnings())
        .singleElement()
        .returns("A-1@DC1#1", BookExplanation.OpenWarning::warningId)
        .returns(LowStockWarning.Kind.LOW, BookExplanation.OpenWarning::kind)
        .returns(8L, BookExplanation.OpenWarning::raisedAvailable)
        .returns(10L, BookExplanation.OpenWarning::threshold);
    assertThat(new String(new JsonWriter().write(story), UTF_8))
        .contains(
            "\"threshold\":{\"units\":10,\"clearUnits\":12,\"from\":\"SETTING\",\"reorderPoint\":0}",
            "\"notes\":[],\"movements\":[{\"at\":\"2026-03-02T00:00:00Z\",\"type\":\"RESTOCK\",\"quantity\":12,\"takenBack\":false,\"onHand\":12},",
            "\"history\":[{\"date\":\"2026-03-02\",\"demand\":4,\"inStockShare\":");
  }

  @Test
  void theLastFewResolvedWarningsAreTold() {
    harness.put(Harness.TOPICS.skuSettings(), "A-1", "{\"sku\":\"A-1\",\"threshold\":10}");
    harness.event("r", "RESTOCK", "2026-03-02T00:00:00Z", "\"quantity\":20");
    for (int day = 3; day < 10; day++) {
      harness.event("s" + day, "SALE", "2026-03-0" + day + "T01:00:00Z", "\"quantity\":15");
      harness.event("r" + day, "RESTOCK", "2026-03-0" + day + "T02:00:00Z", "\"quantity\":15");
    }

    List<BookExplanation.PastWarning> past = story().pastWarnings();
    assertThat(past)
        .extracting(BookExplanation.PastWarning::warningId)
        .containsExactly("A-1@DC1#3", "A-1@DC1#4", "A-1@DC1#5", "A-1@DC1#6", "A-1@DC1#7");
    assertThat(past.get(4))
        .isEqualTo(
            new BookExplanation.PastWarning(
                "A-1@DC1#7",
                LowStockWarning.Kind.LOW,
                Instant.parse("2026-03-09T01:00:00Z").toEpochMilli(),
                5,
                10,
                Instant.parse("2026-03-09T02:00:00Z").toEpochMilli(),
                20));
  }

  @Test
  void anEventThatWasTakenBackBeforeItCameKeepsItsType() {
    harness.event("x", "CORRECTION", "2026-03-02T17:00:00Z", "\"correctsEventId\":\"s1\"");
    harness.event("s1", "SALE", "2026-03-02T09:00:00Z", "\"quantity\":1");

    assertThat(story().movements())
        .containsExactly(
            moved("09:00", "SALE", 1, true, 0), moved("17:00", "CORRECTION", 0, false, 0));
  }

  @Test
  void aBookWithoutAnEventHasNoStory() {
    harness.event("s", "SALE", "2026-03-02T01:00:00Z", "\"quantity\":4");
    assertThat(reader().of(new BookKey("A-1", "DC2"))).isNull();
    assertThat(reader().booksOf("A-1")).containsExactly(KEY);
    assertThat(reader().booksOf("A")).isEmpty();
  }

  @Test
  void theLastReviewSaysWhyNothingWasOrdered() {
    assertThat(soldOut("\"capacityPerReview\":0").lastReview()).isNull();
    harness.tick("2026-03-03T00:00:00Z");

    ReviewOutcome outcome = Objects.requireNonNull(story().lastReview());
    assertThat(outcome.result()).isEqualTo(ReviewOutcome.Result.CAPACITY);
    assertThat(outcome.supplierId()).isEqualTo("S1");
    assertThat(outcome.why().need()).isEqualTo(400);
    assertThat(outcome.why().allocated()).isZero();
    assertThat(outcome.why().notes())
        .contains("the capacity of 0 was shared and left nothing; the next review asks again");
    assertThat(new String(new JsonWriter().write(story()), UTF_8))
        .contains(
            "\"lastReview\":{\"at\":\"2026-03-03T00:00:00Z\",\"result\":\"CAPACITY\",\"supplierId\":\"S1\",\"poNumber\":null,");
  }

  @Test
  void theLastReviewNamesItsOrder() {
    soldOut("\"capacityPerReview\":25");
    harness.tick("2026-03-03T00:00:00Z");

    ReviewOutcome outcome = Objects.requireNonNull(story().lastReview());
    assertThat(outcome.result()).isEqualTo(ReviewOutcome.Result.ORDERED);
    assertThat(outcome.poNumber()).isEqualTo("PO-S1-DC1-20260303-1");
    assertThat(outcome.line()).isEqualTo(1);
    assertThat(outcome.why().afterPack()).isEqualTo(400);
    assertThat(outcome.why().allocated()).isEqualTo(25);
  }

  /** 40 sold on one day and nothing left; the plan covers 10 days. */
  private BookExplanation soldOut(String supplierSetting) {
    harness.put(Harness.TOPICS.supplierSettings(), "S1", "{%s}".formatted(supplierSetting));
    harness.put(
        Harness.TOPICS.skuSettings(),
        "A-1",
        "{\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10}");
    harness.tick("2026-03-02T00:00:00Z");
    harness.event(
        "c",
        "COUNT",
        "2026-03-02T00:00:00Z",
        "\"countedQuantity\":40,\"countedAt\":\"2026-03-02T00:00:00Z\"");
    harness.event("s", "SALE", "2026-03-02T23:59:59Z", "\"quantity\":40");
    return story();
  }

  private BookExplanation story() {
    return Objects.requireNonNull(reader().of(KEY));
  }

  private ExplanationReader reader() {
    ExplanationReader.Stores stores =
        new ExplanationReader.Stores() {
          @Override
          public <K, V> ReadOnlyKeyValueStore<K, V> open(String name, int partition) {
            KeyValueStore<K, V> store = harness.driver.getKeyValueStore(name);
            return store;
          }
        };
    return new ExplanationReader(stores, 1, Harness.settings(StageSettings.ReviewClock.STREAM));
  }

  private static BookExplanation.Movement moved(
      String time, String type, long quantity, boolean takenBack, long onHand) {
    return new BookExplanation.Movement(
        Instant.parse("2026-03-02T" + time + ":00Z").toEpochMilli(),
        type,
        quantity,
        takenBack,
        onHand);
  }
}
