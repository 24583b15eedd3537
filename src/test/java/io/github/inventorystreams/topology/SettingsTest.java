package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.json.DeadLetter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Settings hold from when they are read, without a restart. */
class SettingsTest {
  private static final String SETTINGS = Harness.TOPICS.skuSettings();

  private static Harness opened() {
    Harness shop = new Harness();
    for (String location : new String[] {"DC1", "DC2"}) {
      shop.event(
          "{\"eventId\":\"c\",\"source\":\"test\",\"type\":\"COUNT\",\"sku\":\"A-1\",\"location\":\"%s\",\"occurredAt\":\"2026-01-05T08:00:00Z\",\"countedQuantity\":20,\"countedAt\":\"2026-01-05T08:00:00Z\"}"
              .formatted(location));
    }
    return shop;
  }

  private static List<String> published(Harness shop) {
    return shop.warnings().stream().map(warning -> warning.book() + " " + warning.state()).toList();
  }

  @Test
  void aHigherThresholdRaisesOnceAndNullGoesBackToTheDefaults() {
    try (Harness shop = opened()) {
      shop.put(SETTINGS, "A-1@DC1", "{\"threshold\":30}")
          .put(SETTINGS, "A-1@DC1", "{\"threshold\":30}");
      List<LowStockWarning> raised = shop.warnings();
      assertThat(raised)
          .extracting(LowStockWarning::state)
          .containsExactly(LowStockWarning.State.RAISED);
      assertThat(raised.get(0).threshold()).isEqualTo(30);

      shop.forget(SETTINGS, "A-1@DC1").forget(SETTINGS, "A-1@DC1");

      assertThat(published(shop)).containsExactly("A-1@DC1 RESOLVED");
    }
  }

  @Test
  void theBareSkuHoldsEverywhereAndTheNarrowerKeyWins() {
    try (Harness shop = opened()) {
      shop.put(SETTINGS, "A-1@DC1", "{\"threshold\":5}").put(SETTINGS, "A-1", "{\"threshold\":30}");
      assertThat(published(shop)).containsExactly("A-1@DC2 RAISED");

      shop.forget(SETTINGS, "A-1@DC1");
      assertThat(published(shop)).containsExactly("A-1@DC1 RAISED");

      shop.forget(SETTINGS, "A-1");
      assertThat(published(shop)).containsExactlyInAnyOrder("A-1@DC1 RESOLVED", "A-1@DC2 RESOLVED");
    }
  }

  @Test
  void otherSkusWhoseNamesBeginAlikeAreNotConcerned() {
    try (Harness shop = opened()) {
      shop.put(SETTINGS, "A", "{\"threshold\":30}").put(SETTINGS, "A-10", "{\"threshold\":30}");

      assertThat(shop.warnings()).isEmpty();
    }
  }

  @Test
  void theStockPlansThresholdFollowsItsSettingsWithoutAReview() {
    try (Harness shop = opened()) {
      shop.put(SETTINGS, "A-1", "{\"policy\":\"STOCK_PLAN\",\"coverDays\":10,\"warningRate\":0.5}")
          .tick("2026-01-05T23:00:00Z")
          .event("s", "SALE", "2026-01-06T08:00:00Z", "\"quantity\":2")
          .tick("2026-01-07T00:00:00Z");
      // 2 in one day and 16 hours at DC1, none at DC2.
      assertThat(published(shop)).isEmpty();

      shop.put(SETTINGS, "A-1", "{\"policy\":\"STOCK_PLAN\",\"coverDays\":40,\"warningRate\":0.5}");
      List<LowStockWarning> raised = shop.warnings();
      assertThat(raised)
          .singleElement()
          .returns(LowStockWarning.State.RAISED, LowStockWarning::state)
          .returns(LowStockWarning.Kind.LOW, LowStockWarning::kind);
      // floor(40 x 0.5 x 2 / (1 + 16 / 24))
      assertThat(raised.get(0).threshold()).isEqualTo(24);

      shop.put(SETTINGS, "A-1", "{\"policy\":\"STOCK_PLAN\",\"coverDays\":40,\"warningRate\":0.2}");
      assertThat(published(shop)).containsExactly("A-1@DC1 RESOLVED");
    }
  }

  @Test
  void settingsAloneMakeNoBook() {
    try (Harness shop = new Harness()) {
      shop.put(SETTINGS, "A-1", "{\"threshold\":30}").tick("2026-01-05T00:00:00Z");

      assertThat(shop.levels()).isEmpty();
      assertThat(shop.warnings()).isEmpty();
    }
  }

  @Test
  void aForecastMethodThatThereIsNotIsRefusedAndTheSettingsBeforeHold() {
    try (Harness shop = opened()) {
      shop.put(SETTINGS, "A-1@DC1", "{\"threshold\":30}");
      assertThat(published(shop)).containsExactly("A-1@DC1 RAISED");

      shop.put(SETTINGS, "A-1@DC1", "{\"threshold\":1,\"method\":\"guesswork\"}");

      assertThat(published(shop)).isEmpty();
      assertThat(shop.records(Harness.TOPICS.deadLetters()))
          .singleElement()
          .extracting(letter -> Objects.requireNonNull(DeadLetter.of(letter.headers())))
          .satisfies(letter -> assertThat(letter.reason()).isEqualTo("MALFORMED"))
          .satisfies(
              letter ->
                  assertThat(letter.detail())
                      .startsWith("method must be one of ")
                      .contains("tsb")
                      .endsWith("not \"guesswork\""));

      shop.put(SETTINGS, "A-1@DC1", "{\"threshold\":1,\"method\":\"tsb\"}");
      assertThat(published(shop)).containsExactly("A-1@DC1 RESOLVED");
    }
  }
}
