package io.github.inventorystreams.oracle;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws the lives of SKUs: whatever a shop, its tills and its networks may do. */
final class Histories {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Half-hour steps, changes at midnight, both hemispheres. */
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "America/Santiago",
          "Australia/Lord_Howe",
          "Asia/Kathmandu");

  private final long seed;
  private final Random random;
  private final List<PlainEvent> events = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private long now;
  private int purchases;

  private Histories(long seed, long start) {
    this.seed = seed;
    this.random = new Random(seed);
    this.now = start + random.nextInt(3 * 24) * HOUR;
  }

  static History draw(long seed, long start) {
    return new Histories(seed, start).history();
  }

  private History history() {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Long threshold =
        chance(15) ? null : Long.valueOf(List.of(0L, 1L, 3L, 7L, 10L).get(random.nextInt(5)));
    int count = chance(8) ? 150 + random.nextInt(250) : 5 + random.nextInt(70);
    int busy = 1 + random.nextInt(100);
    while (events.size() < count) {
      pass(busy);
      happen();
    }
    deliveries.sort(Comparator.comparingLong(Delivery::arrivesAt));
    return new History(seed, zone, threshold, List.copyOf(deliveries));
  }

  private void pass(int busy) {
    if (chance(10)) {
      return; // at the same instant
    }
    now += chance(80) ? random.nextInt(busy) * MINUTE : random.nextInt(10) * HOUR + 1;
    if (chance(1)) {
      now += random.nextInt(10) * DAY;
    }
  }

  private void happen() {
    String id = "e" + events.size();
    int dice = random.nextInt(100);
    if (dice < 38) {
      PlainEvent sale = PlainEvent.of("SALE", id, now, units(4)).of(chance(40) ? order() : null);
      if (chance(8)) {
        deliver(sale.asLine(1), sale.asLine(2).units(units(3)), sale.asLine(3));
      } else {
        deliver(sale);
      }
    } else if (dice < 48) {
      boolean purchased = chance(50);
      deliver(
          PlainEvent.of("RESTOCK", id, now, units(20) * (buysFarTooMuch() ? 40 : 1))
              .of(purchased ? purchase(Math.max(0, purchases - random.nextInt(3))) : null)
              .flagged(purchased && chance(20)));
    } else if (dice < 53) {
      deliver(PlainEvent.of("RETURN", id, now, units(2)).flagged(chance(40)));
    } else if (dice < 61) {
      long countedAt = chance(50) ? now : now - random.nextInt(60) * HOUR;
      deliver(PlainEvent.of("COUNT", id, countedAt, random.nextInt(25)));
    } else if (dice < 66) {
      deliver(PlainEvent.of("ADJUSTMENT", id, now, chance(50) ? units(5) : -units(5)));
    } else if (dice < 76) {
      deliver(
          PlainEvent.of("RESERVE", id, now, units(4))
              .of(order())
              .until(chance(40) ? null : now + random.nextInt(72) * HOUR));
    } else if (dice < 80) {
      deliver(PlainEvent.of("RELEASE", id, now, units(3)).of(order()));
    } else if (dice < 84) {
      deliver(PlainEvent.of("LOST_DEMAND", id, now, units(3)));
    } else if (dice < 88) {
      deliver(
          PlainEvent.of("ORDERED", id, now, units(20))
              .of(purchase(chance(25) ? Math.max(0, purchases - 1) : purchases++))
              .until(chance(50) ? null : now + random.nextInt(10) * DAY));
    } else {
      correct(id);
    }
  }

  private boolean buysFarTooMuch() {
    return seed % 8 == 0;
  }

  /** Of what was, of what is still to come, of what never was. */
  private void correct(String id) {
    int target =
        chance(75) && !events.isEmpty()
            ? events.size() - 1 - random.nextInt(Math.min(events.size(), 15))
            : events.size() + random.nextInt(4);
    boolean line = target < events.size() ? events.get(target).line() > 0 : chance(5);
    String corrects = target < events.size() ? events.get(target).id() : "e" + target;
    PlainEvent correction =
        PlainEvent.correction(id, now, corrects, line ? 1 + random.nextInt(3) : 0);
    deliver(chance(5) ? correction.from("till") : correction);
  }

  private void deliver(PlainEvent... lines) {
    List<PlainEvent> record = List.of(lines);
    events.addAll(record);
    long delay = lines[0].order() == null ? delay() : Math.min(delay(), 3 * DAY);
    deliveries.add(new Delivery(now + delay, record));
    if (chance(10)) {
      deliveries.add(new Delivery(now + delay(), record));
    }
    if (chance(3) && record.size() == 1 && !record.get(0).is("CORRECTION")) {
      // The same identity with other content.
      deliveries.add(new Delivery(now + delay(), List.of(record.get(0).units(9))));
    }
  }

  private long delay() {
    int dice = random.nextInt(100);
    return dice < 60
        ? 0
        : dice < 80
            ? random.nextInt(120) * MINUTE
            : dice < 94
                ? random.nextInt(72) * HOUR
                : dice < 99 ? random.nextInt(8 * 24) * HOUR : random.nextInt(20 * 24) * HOUR;
  }

  /**
   * One of the orders of these two days: a settled order is remembered for the window only, so that
   * none of its events may come later.
   */
  private String order() {
    return "SO-" + now / (2 * DAY) + "-" + random.nextInt(4);
  }

  private String purchase(int number) {
    return "PO-" + now / (2 * DAY) + "-" + number;
  }

  private long units(int most) {
    return 1L + random.nextInt(most);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
