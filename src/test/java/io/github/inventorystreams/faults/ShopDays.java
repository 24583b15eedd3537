package io.github.inventorystreams.faults;

import io.github.inventorystreams.oracle.Delivery;
import io.github.inventorystreams.oracle.PlainEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;

/**
 * What happens in a shop, as its networks hand it on: a fifth of the records is a repetition, a
 * quarter of the events is late by up to half a day, one record of a hundred can't be read, and one
 * article has a twentieth of everything. The same for a seed and a start.
 */
final class ShopDays implements Iterator<Message> {
  private static final Duration SPAN = Duration.ofDays(2);
  private static final int HOT_AT_MOST = 2000;
  private static final int REMEMBERED = 2000;
  private static final int CORRECTABLE = 6;

  private final Random random;
  private final String name;
  private final List<String> skus;
  private final int count;
  private final long startMillis;
  private final Map<String, Deque<PlainEvent>> correctable = new HashMap<>();
  private final List<Message> remembered = new ArrayList<>();
  private int drawn;
  private int broken;
  private int hot;

  /**
   * @param name of these days: their events are not those of others
   * @param skus to which it happens
   * @param count how many different events
   * @param startMillis when the first of them happens
   */
  ShopDays(long seed, String name, List<String> skus, int count, long startMillis) {
    this.random = new Random(seed);
    this.name = name;
    this.skus = skus;
    this.count = count;
    this.startMillis = startMillis;
  }

  /** A share of records that are not new comes on top of the events. */
  static int records(int events) {
    return (int) (events / 0.79);
  }

  @Override
  public boolean hasNext() {
    return drawn < count;
  }

  @Override
  public Message next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int dice = random.nextInt(100);
    if (dice == 0) {
      broken++;
      return Broken.numbered(broken, skus.get(random.nextInt(skus.size())));
    }
    if (dice <= 20 && !remembered.isEmpty()) {
      return repeated(remembered.get(random.nextInt(remembered.size())));
    }
    String sku = sku();
    Message message = Message.of(sku, event(sku));
    if (remembered.size() < REMEMBERED) {
      remembered.add(message);
    } else {
      remembered.set(random.nextInt(REMEMBERED), message);
    }
    return message;
  }

  private String sku() {
    if (hot < HOT_AT_MOST && chance(5)) {
      hot++;
      return skus.get(0);
    }
    return skus.get(random.nextInt(skus.size()));
  }

  /** The same bytes; one in twenty says something else under the same identity. */
  private Message repeated(Message before) {
    if (before.meaning() instanceof Message.Happened said
        && chance(5)
        && said.delivery().events().size() == 1
        && !said.delivery().events().get(0).is("CORRECTION")) {
      return Message.of(before.sku(), Delivery.of(said.delivery().events().get(0).units(9)));
    }
    return before;
  }

  private Delivery event(String sku) {
    String id = name + drawn;
    long at = startMillis + SPAN.toMillis() / count * drawn;
    drawn++;
    if (chance(25)) {
      at -= random.nextInt((int) Duration.ofHours(12).toMillis());
    }
    Deque<PlainEvent> recent = correctable.computeIfAbsent(sku, any -> new ArrayDeque<>());
    if (chance(3) && !recent.isEmpty()) {
      return Delivery.of(PlainEvent.correction(id, at, recent.removeFirst().id(), 0));
    }
    PlainEvent event = move(sku, id, at);
    if (event.is("SALE") && chance(5)) {
      return new Delivery(at, List.of(event.asLine(1), event.asLine(2).units(units(3))));
    }
    recent.add(event);
    if (recent.size() > CORRECTABLE) {
      recent.removeFirst();
    }
    return Delivery.of(event);
  }

  private PlainEvent move(String sku, String id, long at) {
    int dice = random.nextInt(100);
    if (dice < 58) {
      return PlainEvent.of("SALE", id, at, units(4)).of(chance(30) ? order(sku) : null);
    }
    if (dice < 70) {
      boolean purchased = !Shop.isBought(sku) && chance(30);
      return PlainEvent.of("RESTOCK", id, at, units(20)).of(purchased ? purchase(sku) : null);
    }
    if (dice < 75) {
      return PlainEvent.of("RETURN", id, at, units(2)).flagged(chance(40));
    }
    if (dice < 79) {
      return PlainEvent.of("COUNT", id, at, random.nextInt(30));
    }
    if (dice < 84) {
      return PlainEvent.of("ADJUSTMENT", id, at, chance(50) ? units(5) : -units(5));
    }
    if (dice < 90) {
      return PlainEvent.of("RESERVE", id, at, units(4)).of(order(sku));
    }
    if (dice < 94) {
      return PlainEvent.of("RELEASE", id, at, units(3)).of(order(sku));
    }
    if (dice < 97 || Shop.isBought(sku)) {
      return PlainEvent.of("LOST_DEMAND", id, at, units(3));
    }
    return PlainEvent.of("ORDERED", id, at, units(20)).of(purchase(sku));
  }

  private String order(String sku) {
    return "SO-" + sku + '-' + random.nextInt(4);
  }

  private String purchase(String sku) {
    return "X-" + sku + '-' + random.nextInt(3);
  }

  private long units(int most) {
    return 1L + random.nextInt(most);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
