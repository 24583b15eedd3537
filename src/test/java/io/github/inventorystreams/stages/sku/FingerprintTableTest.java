package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stock.Fingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fingerprints with their contents against the library's. */
class FingerprintTableTest {

  @Test
  void holdsWhatAHashMapHolds() {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      FingerprintTable held = new FingerprintTable();
      Map<Fingerprint, Integer> expected = new HashMap<>();
      for (int i = 0; i < 20_000; i++) {
        // Few low words, so that many share a slot; 0 in both is a fingerprint like any other.
        Fingerprint id = new Fingerprint(random.nextInt(500), random.nextInt(40) * 64L);
        if (random.nextInt(3) == 0) {
          held.remove(id);
          expected.remove(id);
        } else {
          held.add(id, i);
          expected.putIfAbsent(id, i);
        }
        Fingerprint asked = new Fingerprint(random.nextInt(500), random.nextInt(40) * 64L);
        assertThat(held.content(asked)).as("seed %d", seed).isEqualTo(expected.get(asked));
      }
      for (Map.Entry<Fingerprint, Integer> entry : expected.entrySet()) {
        assertThat(held.content(entry.getKey())).as("seed %d", seed).isEqualTo(entry.getValue());
      }
    }
  }

  @Test
  void takesAtMostFiftyBytesAnEntry() {
    FingerprintTable held = new FingerprintTable();
    Random random = new Random(7);
    for (int i = 1; i <= 100_000; i++) {
      held.add(new Fingerprint(random.nextLong(), random.nextLong()), i);
      assertThat(held.bytes()).isLessThanOrEqualTo(Math.max(1280, 50L * i));
    }
  }
}
