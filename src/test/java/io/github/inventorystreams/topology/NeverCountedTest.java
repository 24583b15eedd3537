package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.stages.StageSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A SKU that is set up at a location and has no event there. */
class NeverCountedTest {
  private static final String MIN_MAX =
      "{\"sku\":\"A-1\",\"location\":\"DC1\",\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\",\"min\":10,\"max\":20%s}";

  private static StageSettings zero(Map<String, String> further) {
    Map<String, String> set = new HashMap<>(further);
    set.put("sku.never-counted", "zero");
    return ProcessorOnTopics.stageSettings(set);
  }

  private static Consumer<Harness> sku(String key, String json) {
    return shop -> shop.put(Harness.TOPICS.skuSettings(), key, json);
  }

  private static Consumer<Harness> location(String key, String json) {
    return shop -> shop.put(Harness.TOPICS.locationSettings(), key, json);
  }

  private static final Consumer<Harness> AT_DC1 = sku("A-1@DC1", MIN_MAX.formatted(""));
  private static final Consumer<Harness> DC1 = location("DC1", "{\"zone\":\"UTC\"}");
  private static final Consumer<Harness> DC2 = location("DC2", "{\"zone\":\"UTC\"}");

  private static void forgetAtDc1(Harness shop) {
    shop.forget(Harness.TOPICS.skuSettings(), "A-1@DC1");
  }

  /** The days, in ticks, and the quantities of the orders of A-1 for DC1. */
  private static List<String> ordered(StageSettings settings, List<Consumer<Harness>> first) {
    return ordered(settings, first, List.of());
  }

  private static List<String> ordered(
      StageSettings settings, List<Consumer<Harness>> first, List<Consumer<Harness>> then) {
    try (Harness shop = new Harness(settings)) {
      shop.tick("2026-01-05T00:00:00Z");
      first.forEach(each -> each.accept(shop));
      if (!then.isEmpty()) {
        shop.tick("2026-01-05T12:00:00Z");
        then.forEach(each -> each.accept(shop));
      }
      return following(shop);
    }
  }

  private static List<String> following(Harness shop) {
    shop.tick("2026-01-06T00:00:00Z").tick("2026-01-07T00:00:00Z").tick("2026-01-08T00:00:00Z");
    return shop.orders().stream().map(NeverCountedTest::text).toList();
  }

  private static String text(PurchaseOrder order) {
    PurchaseOrder.Line line = order.lines().get(0);
    return "%s %d of %s for %s"
        .formatted(
            Instant.ofEpochMilli(order.createdAtMillis()),
            line.quantity(),
            line.sku(),
            order.location());
  }

  private static final String ORDERED_ONCE = "2026-01-06T00:00:00Z 20 of A-1 for DC1";

  @Test
  void itIsOrderedOnceLikeOneThatWasCountedWithZero() {
    assertThat(ordered(zero(Map.of()), List.of(AT_DC1))).containsExactly(ORDERED_ONCE);
  }

  @Test
  void withoutTheSettingNothingIsKnownOfIt() {
    assertThat(ordered(Harness.settings(StageSettings.ReviewClock.STREAM), List.of(AT_DC1)))
        .isEmpty();
  }

  @Test
  void whatIsPhasedOutIsNotReviewed() {
    Consumer<Harness> phasedOut = sku("A-1@DC1", MIN_MAX.formatted(",\"lifecycle\":\"PHASE_OUT\""));
    assertThat(ordered(zero(Map.of()), List.of(phasedOut))).isEmpty();
    assertThat(ordered(zero(Map.of()), List.of(AT_DC1), List.of(phasedOut))).isEmpty();
    assertThat(ordered(zero(Map.of()), List.of(phasedOut), List.of(AT_DC1)))
        .containsExactly(ORDERED_ONCE);
  }

  /** The supplier stands in the row of the whole SKU, and another location has settings. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theOrderInWhichSettingsComeMakesNoDifference(int seed) {
    List<Consumer<Harness>> records =
        new ArrayList<>(
            List.of(
                sku("A-1@DC1", "{\"sku\":\"A-1\",\"location\":\"DC1\",\"min\":10,\"max\":20}"),
                sku("A-1", "{\"sku\":\"A-1\",\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\"}"),
                DC1,
                DC2));
    Collections.shuffle(records, new Random(seed));
    assertThat(ordered(zero(Map.of()), records)).as("seed %d", seed).containsExactly(ORDERED_ONCE);
    assertThat(ordered(zero(Map.of()), records.subList(0, 2), records.subList(2, 4)))
        .as("seed %d, in two parts", seed)
        .containsExactly(ORDERED_ONCE);
  }

  @Test
  void aLocationThatNobodyKnowsIsNotOrderedFor() {
    assertThat(ordered(zero(Map.of()), List.of(AT_DC1, DC2))).isEmpty();
    assertThat(ordered(zero(Map.of()), List.of(AT_DC1), List.of(DC2))).isEmpty();
    assertThat(ordered(zero(Map.of("input.default-location", "DC1")), List.of(AT_DC1, DC2)))
        .containsExactly(ORDERED_ONCE);
  }

  @Test
  void aLocationIsKnownByAnEventOfAnotherSku() {
    Consumer<Harness> other =
        shop ->
            shop.event(
                "{\"eventId\":\"1\",\"source\":\"shop\",\"type\":\"COUNT\",\"sku\":\"B-1\",\"location\":\"DC1\","
                    + "\"occurredAt\":\"2026-01-05T08:00:00Z\",\"countedAt\":\"2026-01-05T08:00:00Z\",\"countedQuantity\":9}");
    assertThat(ordered(zero(Map.of()), List.of(AT_DC1, DC2, other))).containsExactly(ORDERED_ONCE);
    assertThat(ordered(zero(Map.of()), List.of(other, DC2, AT_DC1))).containsExactly(ORDERED_ONCE);
  }

  /** With a supplier of the service, every SKU has one. */
  @Test
  void settingsThatAreDeletedBeginNothingAndEndWhatTheyBegan() {
    StageSettings settings = zero(Map.of("sku.supplier", "S1", "sku.cover-days", "3"));
    Consumer<Harness> wide =
        sku("A-1", "{\"sku\":\"A-1\",\"policy\":\"MIN_MAX\",\"min\":10,\"max\":20}");
    assertThat(ordered(settings, List.of(wide, NeverCountedTest::forgetAtDc1))).isEmpty();
    assertThat(ordered(settings, List.of(wide, AT_DC1, NeverCountedTest::forgetAtDc1))).isEmpty();
    assertThat(ordered(settings, List.of(wide, AT_DC1), List.of(NeverCountedTest::forgetAtDc1)))
        .isEmpty();
    assertThat(
            ordered(
                settings, List.of(wide, AT_DC1), List.of(NeverCountedTest::forgetAtDc1, AT_DC1)))
        .containsExactly(ORDERED_ONCE);
  }
}
