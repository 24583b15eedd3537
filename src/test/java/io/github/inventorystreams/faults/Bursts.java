package io.github.inventorystreams.faults;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.oracle.Delivery;
import io.github.inventorystreams.oracle.PlainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What comes all at once, the same for a seed and a start. */
final class Bursts {
  private static final int FLOOD = 4000;
  private static final int HOT_EVENTS = 2000;
  private static final List<String> LONG_AGO =
      List.of("1970-01-01T00:00:00Z", "1999-12-31T23:59:59.999Z");
  private static final List<String> FAR_AWAY =
      List.of("2106-02-07T06:28:15Z", "2061-07-28T00:00:00Z");

  private final Random random;
  private final Shop shop;
  private final long startMillis;
  private int drawn;

  /**
   * @param startMillis when the first event of the shop happens
   */
  Bursts(long seed, Shop shop, long startMillis) {
    this.random = new Random(seed);
    this.shop = shop;
    this.startMillis = startMillis;
  }

  /** Thousands of records that no reader makes sense of. */
  List<Message> broken() {
    drawn++;
    int first = drawn * 1_000_000;
    return IntStream.range(first, first + FLOOD)
        .mapToObj(number -> Broken.numbered(number, anySku()))
        .toList();
  }

  /**
   * Thousands of events of one article, some again and some broken as in all of the shop's days.
   */
  List<Message> ofOneSku() {
    drawn++;
    List<Message> messages = new ArrayList<>();
    new ShopDays(random.nextLong(), "hot" + drawn + "-", List.of(anySku()), HOT_EVENTS, startMillis)
        .forEachRemaining(messages::add);
    return List.copyOf(messages);
  }

  /** Sales by clocks that are decades wrong, which must move no other clock. */
  List<Message> ofWrongClocks() {
    drawn++;
    List<Message> messages = new ArrayList<>();
    for (int partition = 0; partition < Shop.PARTITIONS; partition++) {
      FAR_AWAY.forEach(at -> messages.add(sale(at, messages.size(), DeadLetterReason.IN_FUTURE)));
      LONG_AGO.forEach(at -> messages.add(sale(at, messages.size(), DeadLetterReason.TOO_LATE)));
    }
    return List.copyOf(messages);
  }

  private Message sale(String at, int number, DeadLetterReason reason) {
    PlainEvent sale =
        PlainEvent.of("SALE", "clock" + drawn + '-' + number, Instant.parse(at).toEpochMilli(), 1);
    return Message.refused(anySku(), Delivery.of(sale), reason);
  }

  /** Other thresholds for the articles that are there for it. */
  List<Message> otherThresholds() {
    return shop.tuned().stream()
        .map(
            sku -> {
              long units = random.nextInt(60);
              return Message.lowAt(sku, units, Shop.lowAt(sku, units));
            })
        .toList();
  }

  /** One event of each article whose thresholds change. */
  List<Message> ofTuned() {
    drawn++;
    long at = startMillis + Duration.ofMinutes(drawn).toMillis();
    return shop.tuned().stream()
        .map(
            sku ->
                Message.of(
                    sku,
                    Delivery.of(
                        PlainEvent.of(
                            random.nextBoolean() ? "SALE" : "RESTOCK",
                            "tuned" + drawn,
                            at,
                            1L + random.nextInt(20)))))
        .toList();
  }

  private String anySku() {
    List<String> sold = shop.sold();
    return sold.get(random.nextInt(sold.size()));
  }
}
