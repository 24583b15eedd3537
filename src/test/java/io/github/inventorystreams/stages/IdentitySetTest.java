package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stock.Fingerprint;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The set of fingerprints against the library's. */
class IdentitySetTest {

  @Test
  void holdsWhatAHashSetHolds() {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      IdentitySet set = new IdentitySet();
      Set<Fingerprint> expected = new HashSet<>();
      for (int i = 0; i < 20_000; i++) {
        // Few low words, so that many share a slot; 0 in both is a fingerprint like any other.
        Fingerprint id = new Fingerprint(random.nextInt(500), random.nextInt(40) * 64L);
        if (random.nextInt(3) == 0) {
          set.remove(id);
          expected.remove(id);
        } else {
          set.add(id);
          expected.add(id);
        }
        Fingerprint asked = new Fingerprint(random.nextInt(500), random.nextInt(40) * 64L);
        assertThat(set.contains(asked)).as("seed %d", seed).isEqualTo(expected.contains(asked));
      }
      assertThat(expected).as("seed %d", seed).allMatch(set::contains);
    }
  }

  @Test
  void takesAtMostFortyBytesAnEntry() {
    IdentitySet set = new IdentitySet();
    Random random = new Random(7);
    for (int i = 1; i <= 100_000; i++) {
      set.add(new Fingerprint(random.nextLong(), random.nextLong()));
      assertThat((long) set.words() * Long.BYTES).isLessThanOrEqualTo(Math.max(1024, 40L * i));
    }
  }
}
