package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stock.SalesDays;
import java.time.LocalDate;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sales that came too late, sent back with the wish to be demand of their day. */
class LateDemandTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private final Harness shop = new Harness();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aLateSaleIsDemandOfItsDayAndLeavesTheStock() {
    shop.event("r", "RESTOCK", "2026-01-05T08:00:00Z", "\"quantity\":50")
        .event("s1", "SALE", "2026-01-05T09:00:00Z", "\"quantity\":3")
        .event("s2", "SALE", "2026-01-20T09:00:00Z", "\"quantity\":4");
    late("s3", "SALE", "2026-01-05T12:00:00Z", 7);
    late("s4", "LOST_DEMAND", "2026-01-01T12:00:00Z", 2);

    assertThat(closedDemand(FIRST)).isEqualTo(10);
    assertThat(closedDemand(FIRST.minusDays(4))).isEqualTo(2);
    assertThat(closedDemand(FIRST.plusDays(1))).isZero();
    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(43);
    assertThat(shop.accounting().applied()).isEqualTo(5);
    assertThat(shop.records(Harness.TOPICS.deadLetters())).isEmpty();
  }

  @Test
  void sentTwiceItCountsOnce() {
    shop.event("s0", "SALE", "2026-01-05T08:00:00Z", "\"quantity\":1")
        .event("s1", "SALE", "2026-01-05T09:00:00Z", "\"quantity\":2")
        .event("s2", "SALE", "2026-01-20T09:00:00Z", "\"quantity\":4");
    late("s3", "SALE", "2026-01-05T12:00:00Z", 7);
    late("s3", "SALE", "2026-01-05T12:00:00Z", 7);

    assertThat(closedDemand(FIRST)).isEqualTo(10);
    assertThat(shop.accounting().duplicates()).isEqualTo(1);
  }

  @Test
  void onlyDemandCanBeLate() {
    shop.event("s2", "SALE", "2026-01-20T09:00:00Z", "\"quantity\":4");
    late("r", "RESTOCK", "2026-01-05T12:00:00Z", 7);

    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-4);
    assertThat(shop.records(Harness.TOPICS.deadLetters())).hasSize(1);
  }

  @Test
  void anEventInTimeIsAppliedAsEver() {
    shop.event("r", "RESTOCK", "2026-01-20T08:00:00Z", "\"quantity\":50");
    late("s", "SALE", "2026-01-20T09:00:00Z", 7);

    assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(43);
  }

  private void late(String id, String type, String at, long quantity) {
    shop.put(
        Harness.TOPICS.stockEvents().get(0),
        "any".getBytes(UTF_8),
        ("{\"eventId\":\"%s\",\"source\":\"test\",\"type\":\"%s\",\"sku\":\"A-1\",\"location\":\"DC1\","
                + "\"occurredAt\":\"%s\",\"quantity\":%d}")
            .formatted(id, type, at, quantity)
            .getBytes(UTF_8),
        new RecordHeaders().add("late", "accept".getBytes(UTF_8)));
  }

  private long closedDemand(LocalDate day) {
    KeyValueStore<String, SalesDays> histories =
        shop.driver.getKeyValueStore(StoreNames.SKU_HISTORY);
    SalesDays days = histories.get("A-1@DC1");
    return days.demand()[(int) (day.toEpochDay() - days.firstEpochDay())];
  }
}
