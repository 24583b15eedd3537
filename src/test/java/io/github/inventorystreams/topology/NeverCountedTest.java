package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.stages.StageSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A SKU that is set up at a location and has no event there. */
class NeverCountedTest {
  private static final String MIN_MAX =
      "{\"sku\":\"A-1\",\"location\":\"DC1\",\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\",\"min\":10,\"max\":20%s}";

  private static List<Long> ordered(StageSettings settings, String further) {
    try (Harness shop = new Harness(settings)) {
      shop.tick("2026-01-05T00:00:00Z");
      shop.put(Harness.TOPICS.skuSettings(), "A-1@DC1", MIN_MAX.formatted(further));
      shop.tick("2026-01-06T00:00:00Z").tick("2026-01-07T00:00:00Z").tick("2026-01-08T00:00:00Z");
      return shop.orders().stream()
          .map(PurchaseOrder::lines)
          .map(lines -> lines.get(0).quantity())
          .toList();
    }
  }

  @Test
  void itIsOrderedOnceLikeOneThatWasCountedWithZero() {
    assertThat(ordered(Harness.neverCountedIsZero(), "")).containsExactly(20L);
  }

  @Test
  void withoutTheSettingNothingIsKnownOfIt() {
    assertThat(ordered(Harness.settings(StageSettings.ReviewClock.STREAM), "")).isEmpty();
  }

  @Test
  void whatIsPhasedOutIsNotReviewed() {
    assertThat(ordered(Harness.neverCountedIsZero(), ",\"lifecycle\":\"PHASE_OUT\"")).isEmpty();
  }
}
