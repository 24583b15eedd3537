package io.github.inventorystreams.faults;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A shop in its time: a zone in which it is morning now, and rounds of orders all through a run.
 */
final class ShopWorld {
  private static final Duration MAX_WAIT = Duration.ofMinutes(3);
  private static final int MORNING_HOUR = 8;
  private static final Duration BEFORE_FIRST_ROUND = Duration.ofSeconds(30);
  private static final double ROUNDS_UNTIL = 0.8;
  private static final Topics TOPICS = Topics.withPrefix("");

  private final Shop shop;
  private final long startMillis;
  private final ZoneOffset zone;
  private Instant lastRound = Instant.MIN;

  ShopWorld(Shop shop, Instant now) {
    this.shop = shop;
    this.startMillis = now.minus(Duration.ofDays(3)).toEpochMilli();
    this.zone = ZoneOffset.ofHours(MORNING_HOUR - now.atOffset(ZoneOffset.UTC).getHour());
  }

  Shop shop() {
    return shop;
  }

  ZoneOffset zone() {
    return zone;
  }

  /** When the first event happens. */
  long startMillis() {
    return startMillis;
  }

  /**
   * Publishes settings and first counts, waits until they are known, and then says when the
   * suppliers take orders.
   *
   * @param outputs reads what the service has published
   * @param seconds how long the run takes at least
   */
  void open(Feed feed, Supplier<Outputs> outputs, int seconds) {
    shop.sold().forEach(sku -> feed.send(TOPICS.skuSettings(), sku, shop.settings(sku)));
    shop.tuned().forEach(sku -> feed.send(TOPICS.skuSettings(), sku, shop.settings(sku)));
    // Behind all others in their partitions.
    shop.probes().forEach(sku -> feed.send(TOPICS.skuSettings(), sku, shop.settings(sku)));
    shop.probes().forEach(sku -> feed.send(shop.opening(sku, openedMillis())));
    feed.flush();
    await().atMost(MAX_WAIT).until(() -> warned(outputs.get()).containsAll(shop.probes()));
    shop.sold().forEach(sku -> feed.send(shop.opening(sku, openedMillis())));
    shop.tuned().forEach(sku -> feed.send(shop.opening(sku, openedMillis())));
    feed.flush();
    await().atMost(MAX_WAIT).until(() -> outputs.get().levels().size() == shop.thresholds().size());

    Instant first = Instant.now().plus(BEFORE_FIRST_ROUND).truncatedTo(ChronoUnit.SECONDS);
    for (int number = 0; number < shop.suppliers(); number++) {
      lastRound = first.plusSeconds((long) (seconds * ROUNDS_UNTIL * number / shop.suppliers()));
      LocalTime cutOff = lastRound.atOffset(zone).toLocalTime();
      feed.send(
          TOPICS.supplierSettings(),
          Shop.supplier(number),
          "{\"supplierId\":\"%s\",\"cutOff\":\"%s\",\"zone\":\"%s\"}"
              .formatted(Shop.supplier(number), cutOff, zone));
    }
    feed.flush();
  }

  /** Waits until all suppliers have taken orders. */
  void awaitLastRound() {
    await().atMost(MAX_WAIT).until(() -> Instant.now().isAfter(lastRound));
  }

  private static Set<String> warned(Outputs outputs) {
    assertThat(outputs.broken()).isEmpty();
    return outputs.warnings().stream().map(warning -> warning.book().sku()).collect(toSet());
  }

  private long openedMillis() {
    return Shop.openedBefore(startMillis);
  }
}
