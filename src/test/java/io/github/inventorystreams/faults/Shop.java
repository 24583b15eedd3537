package io.github.inventorystreams.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.oracle.Delivery;
import io.github.inventorystreams.oracle.PlainEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/**
 * A shop: its articles, their settings and their first counts, the same for a seed.
 *
 * @param suppliers how many
 * @param thresholds of the warnings at first, by SKU
 */
record Shop(int suppliers, Map<String, Long> thresholds) {
  static final String LOCATION = "DC1";
  static final int PARTITIONS = 4;

  /** Bought articles are always below their minimum, so that each round orders each of them. */
  static final long MIN = 900;

  static final long MAX = 1000;

  private static final int BOUGHT_OF = 5;

  /** Enough that each partition has one. */
  private static final int PROBES = 16;

  private static final long PROBE_THRESHOLD = 10;
  private static final int TUNED = 24;

  static Shop draw(long seed, Extent extent) {
    Random random = new Random(seed);
    Map<String, Long> thresholds = new TreeMap<>();
    IntStream.range(0, extent.skus())
        .forEach(
            number ->
                thresholds.put(
                    (number % BOUGHT_OF == 0 ? "BOUGHT-" : "MADE-") + number,
                    (long) random.nextInt(10)));
    IntStream.range(0, PROBES).forEach(each -> thresholds.put("PROBE-" + each, PROBE_THRESHOLD));
    IntStream.range(0, TUNED).forEach(each -> thresholds.put("TUNED-" + each, 0L));
    return new Shop(extent.suppliers(), thresholds);
  }

  /** Whether a supplier has it, who is asked for it in his round. */
  static boolean isBought(String sku) {
    return sku.startsWith("BOUGHT-");
  }

  /** Whether it is there only to tell when the settings have arrived. */
  static boolean isProbe(String sku) {
    return sku.startsWith("PROBE-");
  }

  /** Whether its settings change, and nothing happens to it but for that. */
  static boolean isTuned(String sku) {
    return sku.startsWith("TUNED-");
  }

  static String book(String sku) {
    return sku + '@' + LOCATION;
  }

  /** The articles that are sold. */
  List<String> sold() {
    return thresholds.keySet().stream().filter(sku -> !isProbe(sku) && !isTuned(sku)).toList();
  }

  List<String> tuned() {
    return thresholds.keySet().stream().filter(Shop::isTuned).toList();
  }

  List<String> bought() {
    return thresholds.keySet().stream().filter(Shop::isBought).toList();
  }

  List<String> probes() {
    return thresholds.keySet().stream().filter(Shop::isProbe).toList();
  }

  String supplierOf(String sku) {
    return supplier(partitionHash(sku) % suppliers);
  }

  static String supplier(int number) {
    return "SUP-" + number;
  }

  /** What is set for a SKU at first. */
  String settings(String sku) {
    String purchase =
        isBought(sku)
            ? ",\"policy\":\"MIN_MAX\",\"min\":%d,\"max\":%d,\"supplierId\":\"%s\""
                .formatted(MIN, MAX, supplierOf(sku))
            : "";
    return "{\"sku\":\"%s\",\"threshold\":%d%s}".formatted(sku, thresholds.get(sku), purchase);
  }

  /** What is set for a SKU that nobody orders. */
  static String lowAt(String sku, long units) {
    return "{\"sku\":\"%s\",\"threshold\":%d}".formatted(sku, units);
  }

  /** The first count of a SKU; that of a probe is below its threshold. */
  Message opening(String sku, long atMillis) {
    long counted = isProbe(sku) ? PROBE_THRESHOLD / 2 : 20 + partitionHash(sku) % 20;
    return Message.of(
        sku, Delivery.of(PlainEvent.of("COUNT", "opening-" + sku, atMillis, counted)));
  }

  /** How long before the first event the stock was counted. */
  static long openedBefore(long millis) {
    return millis - Duration.ofDays(1).toMillis();
  }

  private static int partitionHash(String sku) {
    return Utils.toPositive(Utils.murmur2(sku.getBytes(UTF_8)));
  }
}
