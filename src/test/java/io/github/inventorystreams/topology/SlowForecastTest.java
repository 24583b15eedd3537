package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.ForecastFits;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reviews of SKUs with a slow method, on the driver; the workers work when the test says so. */
class SlowForecastTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
  private static final Duration BUDGET = Duration.ofMinutes(2);

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final ForecastExecutor byHand = ForecastExecutor.by(work::add, BUDGET);

  /** At the end of May, SLOW by sarima and FAST by a mean, with three months of sales. */
  private static Harness opened(ReviewClock clock, ForecastExecutor workers) {
    Harness shop = new Harness(Harness.settings(clock), new Partitions(1, 1), workers);
    shop.tick("2026-06-01T00:00:00Z");
    settings(shop, "SLOW", "\"method\":\"sarima\"");
    settings(shop, "FAST", "\"method\":\"mean28\"");
    int id = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      int weekday = day.getDayOfWeek().getValue();
      sale(shop, "SLOW", id, day, 2 + weekday + id * 7 % 5);
      sale(shop, "FAST", id++, day, weekday);
    }
    return shop;
  }

  private static void settings(Harness shop, String sku, String more) {
    shop.put(
        Harness.TOPICS.skuSettings(),
        sku,
        "{\"supplierId\":\"S1\",\"policy\":\"ORDER_UP_TO\",%s}".formatted(more));
  }

  private static void sale(Harness shop, String sku, int id, LocalDate day, int quantity) {
    shop.event(
        "{\"eventId\":\"%s-%d\",\"source\":\"test\",\"type\":\"SALE\",\"sku\":\"%s\",\"location\":\"DC1\",\"occurredAt\":\"%sT10:00:00Z\",\"quantity\":%d}"
            .formatted(sku, id, sku, day, quantity));
  }

  private static Harness midnight(Harness shop) {
    shop.driver.advanceWallClockTime(Duration.ofDays(1));
    return shop;
  }

  private static List<String> forecasts(Harness shop) {
    return shop.values(Harness.TOPICS.demandForecasts()).stream()
        .map(value -> new String(value, UTF_8))
        .toList();
  }

  private static JsonNode only(List<String> forecasts) throws IOException {
    assertThat(forecasts).hasSize(1);
    return new ObjectMapper().readTree(forecasts.get(0));
  }

  private static List<String> orders(Harness shop) {
    return shop.orders().stream().map(order -> order.poNumber() + lines(order)).toList();
  }

  private static List<String> lines(PurchaseOrder order) {
    return order.lines().stream().map(line -> line.sku() + "=" + line.quantity()).toList();
  }

  private void workOff() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void theRoundWaitsForTheWorkersAndEventsDoNot() throws IOException {
    try (Harness shop = opened(ReviewClock.WALL, byHand)) {
      midnight(shop);

      assertThat(only(forecasts(shop)).at("/sku").asText()).isEqualTo("FAST");
      assertThat(shop.orders()).isEmpty();
      shop.levels();
      sale(shop, "SLOW", 1000, LocalDate.of(2026, 6, 2), 1);
      assertThat(shop.levels()).containsOnlyKeys("SLOW@DC1");

      workOff();
      shop.driver.advanceWallClockTime(Duration.ofMillis(100));

      JsonNode slow = only(forecasts(shop));
      assertThat(slow.at("/method").asText()).isEqualTo("sarima");
      assertThat(slow.at("/passedOver")).isEmpty();
      assertThat(slow.at("/model").asText()).startsWith("ARIMA(").contains("[7]");
      assertThat(slow.at("/accuracy/origins").asInt()).isEqualTo(1);
      assertThat(slow.at("/accuracy/wape").asDouble())
          .isPositive()
          .isLessThan(slow.at("/accuracy/mean28Wape").asDouble());
      assertThat(orders(shop)).hasSize(1).allMatch(order -> order.contains("SLOW="));
      assertThat(byHand.fits()).isEqualTo(new ForecastFits(1, 0, 0));
    }
  }

  @Test
  void workersThatNeverFinishHoldTheRoundNoLongerThanTheBudget() throws IOException {
    ForecastExecutor never = ForecastExecutor.by(fit -> {}, BUDGET);
    try (Harness shop = opened(ReviewClock.WALL, never)) {
      midnight(shop);
      forecasts(shop);
      shop.driver.advanceWallClockTime(BUDGET.minusMillis(1));
      assertThat(shop.orders()).isEmpty();

      shop.driver.advanceWallClockTime(Duration.ofMillis(1));

      JsonNode slow = only(forecasts(shop));
      assertThat(slow.at("/method").asText()).isEqualTo("comb3");
      assertThat(slow.at("/passedOver/0").asText())
          .isEqualTo("sarima: its forecast was not ready within PT2M");
      assertThat(orders(shop)).hasSize(1).allMatch(order -> order.contains("SLOW="));
      assertThat(never.fits()).isEqualTo(new ForecastFits(0, 1, 0));
    }
  }

  @Test
  void workersForecastAndOrderWhatTheStreamClockDoesInPlace() {
    List<String> ticked;
    List<String> tickedOrders;
    try (Harness shop = opened(ReviewClock.STREAM, ForecastExecutor.by(fit -> {}, BUDGET))) {
      shop.tick("2026-06-02T00:00:00Z");
      ticked = new ArrayList<>(forecasts(shop));
      tickedOrders = orders(shop);
    }
    try (Harness shop = opened(ReviewClock.WALL, byHand)) {
      midnight(shop);
      workOff();
      shop.driver.advanceWallClockTime(Duration.ofMillis(100));

      assertThat(ticked).hasSize(2).anyMatch(forecast -> forecast.contains("sarima"));
      assertThat(forecasts(shop)).containsExactlyInAnyOrderElementsOf(ticked);
      assertThat(orders(shop)).isEqualTo(tickedOrders).hasSize(1);
    }
  }

  @Test
  void newSettingsHoldAtOnceWithoutAWorker() {
    try (Harness shop = opened(ReviewClock.WALL, ForecastExecutor.by(fit -> {}, BUDGET))) {
      midnight(shop);
      shop.driver.advanceWallClockTime(BUDGET);
      shop.put(
          Harness.TOPICS.stockEvents().get(0),
          "any",
          "{\"eventId\":\"c\",\"source\":\"test\",\"type\":\"COUNT\",\"sku\":\"SLOW\",\"location\":\"DC1\",\"occurredAt\":\"2026-06-02T00:00:01Z\",\"countedQuantity\":400,\"countedAt\":\"2026-06-02T00:00:01Z\"}");
      shop.warnings();

      settings(shop, "SLOW", "\"method\":\"sarima\",\"leadTimeDays\":60");

      assertThat(shop.warnings())
          .anyMatch(warning -> warning.book().sku().equals("SLOW") && warning.threshold() > 400);
    }
  }
}
