package io.github.inventorystreams.skew;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.utils.Utils;

/**
 * A year of a shop, spread over the partitions of its topic. In each partition events come as the
 * world sends them: in order but for some that are up to five days late, some twice (the second
 * time perhaps elsewhere), a few that are far too late. Nothing relates the partitions to each
 * other.
 */
final class SkewedLoad {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final long YEAR = 365 * DAY;

  private final Random random;
  private final int partitions;
  private final boolean keyed;
  private final List<List<SkewedEvent>> byPartition = new ArrayList<>();

  private SkewedLoad(long seed, int partitions, boolean keyed) {
    this.random = new Random(seed);
    this.partitions = partitions;
    this.keyed = keyed;
    for (int partition = 0; partition < partitions; partition++) {
      byPartition.add(new ArrayList<>());
    }
  }

  /**
   * Draws a load.
   *
   * @param keyed whether each event lies in the partition of its SKU, as its key puts it
   * @return what each partition has to bring, the first to be published first
   */
  static List<List<SkewedEvent>> draw(
      long seed, int events, int skus, int partitions, boolean keyed) {
    SkewedLoad load = new SkewedLoad(seed, partitions, keyed);
    List<SkewedEvent> earlier = new ArrayList<>();
    for (int number = 0; number < events; number++) {
      long now = START + YEAR * number / events;
      SkewedEvent event = load.event(number, now, "SKU-" + load.random.nextInt(skus), earlier);
      earlier.add(event);
      load.publish(event);
      if (load.chance(5)) {
        load.repeat(event);
      }
      if (load.chance(4)) {
        // It was said days ago; now somebody says it again.
        load.repeat(earlier.get(Math.max(0, number - load.random.nextInt(events / 60 + 1))));
      }
    }
    return load.byPartition;
  }

  private SkewedEvent event(int number, long now, String sku, List<SkewedEvent> earlier) {
    String id = "e" + number;
    long at = now - delay();
    int dice = random.nextInt(100);
    if (dice < 70) {
      return new SkewedEvent("SALE", id, sku, at, 1 + random.nextInt(4), "");
    } else if (dice < 80) {
      return new SkewedEvent("RESTOCK", id, sku, at, 1 + random.nextInt(40), "");
    } else if (dice < 85) {
      return new SkewedEvent("RETURN", id, sku, at, 1, "");
    } else if (dice < 89) {
      return new SkewedEvent("ADJUSTMENT", id, sku, at, 1 + random.nextInt(3), "");
    } else if (dice < 94 || earlier.isEmpty()) {
      return new SkewedEvent("COUNT", id, sku, at, random.nextInt(50), "");
    }
    SkewedEvent target = earlier.get(Math.max(0, earlier.size() - 1 - random.nextInt(200)));
    return new SkewedEvent("CORRECTION", id, target.sku(), now, 0, target.id());
  }

  /** Most come at once, some up to five days late, one in a thousand weeks late. */
  private long delay() {
    int dice = random.nextInt(1000);
    return dice < 900
        ? 0
        : dice < 999 ? (long) (random.nextDouble() * 5 * DAY) : (10 + random.nextInt(20)) * DAY;
  }

  /** Not a correction: how far back it reaches would be a matter of which copy comes first. */
  private void repeat(SkewedEvent event) {
    if (!event.type().equals("CORRECTION")) {
      publish(event);
    }
  }

  private void publish(SkewedEvent event) {
    int partition =
        keyed
            ? Utils.toPositive(Utils.murmur2(event.sku().getBytes(UTF_8))) % partitions
            : random.nextInt(partitions);
    byPartition.get(partition).add(event);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
