package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.state.SkuStageInputCodec;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts teach the reviews of all the supplier's SKUs how long it takes. */
class LearnedLeadTimeTest {

  /** Two SKUs of which 40 units are sold on one day, and A's order comes two days after. */
  private static Harness delivered(StageSettings.LeadTimes leadTimes) {
    Harness shop =
        new Harness(Harness.settings(StageSettings.ReviewClock.STREAM, false, leadTimes));
    for (String sku : List.of("A", "B")) {
      shop.put(Harness.TOPICS.skuSettings(), sku, "{\"supplierId\":\"S1\"}");
    }
    shop.tick("2026-01-05T00:00:00Z");
    for (String sku : List.of("A", "B")) {
      event(
          shop,
          sku,
          "c",
          "COUNT",
          "05T00:00",
          "\"countedQuantity\":40,\"countedAt\":\"2026-01-05T00:00:00Z\"");
      event(shop, sku, "s", "SALE", "05T23:59", "\"quantity\":40");
    }
    shop.tick("2026-01-06T00:00:00Z");
    event(
        shop,
        "A",
        "r",
        "RESTOCK",
        "08T00:00",
        "\"poNumber\":\"PO-S1-DC1-20260106-1\",\"line\":1,\"quantity\":1000,\"finalDelivery\":true");
    event(shop, "B", "s2", "SALE", "08T00:00", "\"quantity\":1000");
    return shop.tick("2026-01-08T12:00:00Z");
  }

  private static void event(
      Harness shop, String sku, String id, String type, String at, String rest) {
    shop.event(
        "{\"eventId\":\"%s\",\"source\":\"test\",\"type\":\"%s\",\"sku\":\"%s\",\"location\":\"DC1\",\"occurredAt\":\"2026-01-%s:00Z\",%s}"
            .formatted(id, type, sku, at, rest));
  }

  private static List<LeadTimeSums> pooled(Harness shop) {
    return shop.values(Harness.TOPICS.bookUpdates()).stream()
        .map(new SkuStageInputCodec()::decode)
        .filter(SkuStageInput.Pooled.class::isInstance)
        .map(pooled -> ((SkuStageInput.Pooled) pooled).sales().leadTimes())
        .toList();
  }

  /** Of the last order of B, of which nothing has come. */
  private static PurchaseOrder.Line lineOfB(Harness shop) {
    return shop.orders().stream()
        .flatMap(order -> order.lines().stream())
        .filter(line -> line.sku().equals("B"))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // (20 x 7 + 2) / 21 days, and the day of the review is one more.
    "LEARNED, 7.761904761904762",
    "SET, 8"
  })
  void theOtherSkusLearnFromTheNextReviewOn(
      StageSettings.LeadTimes leadTimes, double protectionDays) {
    try (Harness shop = delivered(leadTimes).tick("2026-01-09T00:00:00Z")) {
      assertThat(pooled(shop)).last().isEqualTo(new LeadTimeSums(1, 200, 40_000));

      event(shop, "B", "s3", "SALE", "09T12:00", "\"quantity\":9000");
      shop.tick("2026-01-10T00:00:00Z");

      PurchaseOrder.Line line = lineOfB(shop);
      assertThat(line.why().protectionDays()).isEqualTo(protectionDays);
      assertThat(line.why().notes().stream().anyMatch(note -> note.startsWith("lead time of 6.76")))
          .isEqualTo(leadTimes == StageSettings.LeadTimes.LEARNED);
    }
  }
}
