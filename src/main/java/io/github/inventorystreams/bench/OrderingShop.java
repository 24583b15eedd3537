package io.github.inventorystreams.bench;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierSettingsBuilder;
import io.github.inventorystreams.play.Publisher;
import io.github.inventorystreams.simulation.Draws;
import io.github.inventorystreams.simulation.WorldSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A shop whose stock is reviewed, the same one every time: day by day it sells what customers want
 * and it has. In its history it refills its shelves by itself; then it has what its orders bring,
 * on the day that was asked for. A SKU sells 0 to 4 units a day on average, half of them below 0.5;
 * what a SKU sells on one day is one event. A supplier has a hundred SKUs.
 */
public final class OrderingShop {
  private static final long SEED = 1;
  private static final LocalDate FIRST_DAY = LocalDate.parse("2025-01-06");
  private static final String SKU = "SKU-";
  private static final String LOCATION = "DC1";
  private static final String SOURCE = "shop";
  private static final int SKUS_OF_SUPPLIER = 100;

  private static final double MIN_UNITS_PER_DAY = 0.02;
  private static final double MAX_UNITS_PER_DAY = 4;
  private static final double REFILLED_BELOW_DAYS = 5;
  private static final double REFILL_DAYS = 30;
  private static final double COUNTED_FROM_DAYS = 8;
  private static final double COUNTED_TO_DAYS = 14;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long DELIVERED_AT_MILLIS = Duration.ofHours(6).toMillis();
  private static final long OPENS_AT_MILLIS = Duration.ofHours(9).toMillis();
  private static final long OPEN_FOR_MILLIS = Duration.ofHours(12).toMillis();

  private final Draws draws = Draws.of(SEED, "ordering-shop");
  private final double[] unitsPerDay;
  private final long[] onHand;
  private final Map<Long, List<Delivery>> deliveries = new HashMap<>();
  private long epochDay;
  private long events;

  private record Delivery(int number, long quantity, String poNumber, int line) {}

  /** A shop on its first day, always the same one. */
  public OrderingShop(int skus) {
    this(skus, FIRST_DAY);
  }

  /** A shop on its first day. */
  OrderingShop(int skus, LocalDate firstDay) {
    epochDay = firstDay.toEpochDay();
    unitsPerDay = new double[skus];
    onHand = new long[skus];
    for (int number = 0; number < skus; number++) {
      unitsPerDay[number] =
          MIN_UNITS_PER_DAY + MAX_UNITS_PER_DAY * Math.pow(draws.between(0, 1), 3);
    }
  }

  int skus() {
    return onHand.length;
  }

  /** The supplier of each SKU. */
  WorldSettings settings() {
    Map<String, SkuSettings> settings = new HashMap<>();
    for (int number = 0; number < onHand.length; number++) {
      settings.put(sku(number), suppliedBy(supplierOf(number)));
    }
    return new WorldSettings(settings, Map.of(), Map.of());
  }

  /** All of its suppliers take orders until a time of day. */
  WorldSettings reviewedAt(LocalTime cutOff) {
    SupplierSettings supplier = SupplierSettingsBuilder.none().cutOff(cutOff).build();
    Map<String, SupplierSettings> suppliers = new HashMap<>();
    for (int number = 0; number < onHand.length; number += SKUS_OF_SUPPLIER) {
      suppliers.put(supplierOf(number), supplier);
    }
    return new WorldSettings(Map.of(), Map.of(), suppliers);
  }

  /**
   * Publishes the settings of the SKUs and a history.
   *
   * @param progress is notified of the days that are published
   * @return the events in it
   */
  long history(int days, Publisher publisher, LongConsumer progress) {
    publisher.settings(settings());
    open(publisher::stock);
    for (int day = 1; day <= days; day++) {
      pastDay(publisher::stock);
      progress.accept(day);
    }
    close(publisher::stock);
    publisher.flush();
    return events;
  }

  /** Begins a history: counts what there is. */
  void open(Consumer<StockEvent> taker) {
    countAll(REFILL_DAYS, REFILL_DAYS, dayStartMillis(), taker);
  }

  /** A day of the history: sells, and refills what runs low. */
  void pastDay(Consumer<StockEvent> taker) {
    for (int number = 0; number < onHand.length; number++) {
      sell(number, taker);
      if (onHand[number] < REFILLED_BELOW_DAYS * unitsPerDay[number]) {
        long units = units(number, REFILL_DAYS);
        onHand[number] += units;
        taker.accept(
            new StockEvent.Restock(
                header(number, soldAtMillis(number)), units, null, 0, false, null));
      }
    }
    epochDay++;
  }

  /** Ends the history: counts stock as it is where somebody orders every day. */
  void close(Consumer<StockEvent> taker) {
    countAll(COUNTED_FROM_DAYS, COUNTED_TO_DAYS, dayStartMillis() - 1, taker);
  }

  /** A day after the history: receives what was ordered for it, and sells. */
  void day(Consumer<StockEvent> taker) {
    List<Delivery> today = deliveries.remove(epochDay);
    for (Delivery delivery : today == null ? List.<Delivery>of() : today) {
      onHand[delivery.number()] += delivery.quantity();
      taker.accept(
          new StockEvent.Restock(
              header(delivery.number(), dayStartMillis() + DELIVERED_AT_MILLIS),
              delivery.quantity(),
              delivery.poNumber(),
              delivery.line(),
              true,
              null));
    }
    for (int number = 0; number < onHand.length; number++) {
      sell(number, taker);
    }
    epochDay++;
  }

  /** Takes an order: its units come on the day that was asked for. */
  void order(PurchaseOrder order) {
    for (PurchaseOrder.Line line : order.lines()) {
      int number = Integer.parseInt(line.sku().substring(SKU.length()));
      deliveries
          .computeIfAbsent(line.requestedDelivery().toEpochDay(), day -> new ArrayList<>())
          .add(new Delivery(number, line.quantity(), order.poNumber(), line.line()));
    }
  }

  /** Where the next day begins, in UTC. */
  long dayStartMillis() {
    return epochDay * DAY_MILLIS;
  }

  /** All events so far. */
  long events() {
    return events;
  }

  private void countAll(
      double lowDays, double highDays, long atMillis, Consumer<StockEvent> taker) {
    for (int number = 0; number < onHand.length; number++) {
      onHand[number] =
          units(number, lowDays == highDays ? lowDays : draws.between(lowDays, highDays));
      taker.accept(new StockEvent.Count(header(number, atMillis), onHand[number], atMillis, null));
    }
  }

  private void sell(int number, Consumer<StockEvent> taker) {
    long units = Math.min(onHand[number], draws.poisson(unitsPerDay[number]));
    if (units > 0) {
      onHand[number] -= units;
      taker.accept(new StockEvent.Sale(header(number, soldAtMillis(number)), units, null));
    }
  }

  private long units(int number, double days) {
    return (long) Math.ceil(days * unitsPerDay[number]);
  }

  private long soldAtMillis(int number) {
    return dayStartMillis() + OPENS_AT_MILLIS + OPEN_FOR_MILLIS * number / onHand.length;
  }

  private EventHeader header(int number, long atMillis) {
    return new EventHeader(
        new BookKey(sku(number), LOCATION),
        new EventId(SOURCE, Long.toString(events++), 0),
        atMillis);
  }

  private static String sku(int number) {
    return SKU + "%05d".formatted(number);
  }

  private static String supplierOf(int number) {
    return "supplier-" + number / SKUS_OF_SUPPLIER;
  }

  private static SkuSettings suppliedBy(String supplierId) {
    return SkuSettingsBuilder.none().supplierId(supplierId).build();
  }
}
