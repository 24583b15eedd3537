package io.github.inventorystreams.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The cost of dirty records to a shop, beside the same shop with clean ones. {@code -Ddirt.seeds=20
 * -Ddirt.skus=20 -Ddirt.days=240} asks for the long way; {@code -Ddirt.typos=0} and the like set
 * the rates.
 */
class DirtyShopTest {
  private static final int SEEDS = Integer.getInteger("dirt.seeds", 2);
  private static final int SKUS = Integer.getInteger("dirt.skus", 8);
  private static final int WARM_UP_DAYS = 60;
  private static final int DAYS = Integer.getInteger("dirt.days", 120);

  private record Pair(long seed, Cost clean, Cost dirty) {}

  @Test
  void dirtyRecordsCostLittle() {
    long first = Long.getLong("dirt.seed", 1);
    double clean = 0;
    double dirty = 0;
    for (long seed : LongStream.range(first, first + SEEDS).toArray()) {
      Pair pair =
          new Pair(
              seed,
              DirtyShop.cost(seed, SKUS, WARM_UP_DAYS, DAYS, Dirt.NONE),
              DirtyShop.cost(seed, SKUS, WARM_UP_DAYS, DAYS, Dirt.asked()));
      clean += pair.clean().total();
      dirty += pair.dirty().total();
      System.out.printf(
          Locale.ROOT,
          "seed %d: clean %.0f (%.0f holding, fill rate %.4f), dirty %.0f (%.0f, %.4f): %+.1f %%%n",
          seed,
          pair.clean().total(),
          pair.clean().holding(),
          pair.clean().fillRate(),
          pair.dirty().total(),
          pair.dirty().holding(),
          pair.dirty().fillRate(),
          100 * (pair.dirty().total() / pair.clean().total() - 1));
    }
    System.out.printf(Locale.ROOT, "all: %+.1f %%%n", 100 * (dirty / clean - 1));
    assertThat(dirty).isLessThan(1.35 * clean);
  }
}
