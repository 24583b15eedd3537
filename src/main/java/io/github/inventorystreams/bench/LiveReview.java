package io.github.inventorystreams.bench;

import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.Publisher;
import io.github.inventorystreams.play.TopicTail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;

/**
 * A review of a whole shop at a time of day, on a processor whose clock is the wall's. It takes
 * that suppliers are in UTC, as they are by default.
 */
public final class LiveReview implements AutoCloseable {
  /** Books are told of a supplier's terms once a minute; and one minute for the last one. */
  private static final Duration TOLD_WITHIN = Duration.ofMinutes(2);

  private final InstantSource clock;
  private final OrderingShop shop;
  private final int days;
  private final Publisher publisher;
  private final TopicTail<byte[]> forecasts;

  /**
   * A review on topics that exist.
   *
   * @param days of sales before it, the last of them yesterday
   * @param clock that of the processor
   */
  public LiveReview(Cluster cluster, int skus, int days, InstantSource clock) {
    this.clock = clock;
    this.days = days;
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    this.shop = new OrderingShop(skus, today.minusDays(days));
    this.publisher = new Publisher(cluster);
    this.forecasts =
        TopicTail.fromNow(cluster, cluster.topics().demandForecasts(), forecast -> forecast);
  }

  /**
   * Publishes settings and sales.
   *
   * @param progress is notified of the days that are published
   * @return how many events these are
   */
  public long history(LongConsumer progress) {
    return shop.history(days, publisher, progress);
  }

  /**
   * Has all suppliers reviewed at the first full minute after a while, and not before all books can
   * know it; what was published before has to be applied.
   *
   * @return the instant of the review
   */
  public Instant scheduleAfter(Duration atLeast) {
    Instant dueAt = clock.instant().plus(TOLD_WITHIN).plus(atLeast).truncatedTo(ChronoUnit.MINUTES);
    publisher.settings(shop.reviewedAt(dueAt.atOffset(ZoneOffset.UTC).toLocalTime()));
    publisher.flush();
    return dueAt;
  }

  /** How many SKUs were reviewed since this was last asked. */
  public int reviewed() {
    return forecasts.committed().size();
  }

  @Override
  public void close() {
    publisher.close();
    forecasts.close();
  }
}
