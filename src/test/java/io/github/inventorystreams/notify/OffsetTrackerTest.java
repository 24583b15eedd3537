package io.github.inventorystreams.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {
  @Test
  void whatWaitsHoldsTheOffsetBackAndTheRestIsRemembered() {
    OffsetTracker progress = new OffsetTracker(10, "");
    for (long offset = 10; offset < 20; offset++) {
      assertThat(progress.read(offset)).isTrue();
      if (offset != 12 && offset != 17) {
        progress.settled(offset);
      }
    }
    assertThat(progress.offset()).isEqualTo(12);

    OffsetTracker later = new OffsetTracker(progress.offset(), progress.text());
    assertThat(later.read(12)).isTrue();
    assertThat(later.read(13)).isFalse();
    assertThat(later.read(17)).isTrue();
    assertThat(later.read(19)).isFalse();
    assertThat(later.read(20)).isTrue();
  }

  @Test
  void noTextNeedsNoMore() {
    OffsetTracker progress = new OffsetTracker(5, "");
    progress.read(5);
    progress.settled(5);
    assertThat(progress.offset()).isEqualTo(6);
    assertThat(progress.text()).isEmpty();
    assertThat(new OffsetTracker(6, "somebody else's").read(6)).isTrue();
  }

  @Test
  void tooMuchIsToldAgainRatherThanLost() {
    OffsetTracker progress = new OffsetTracker(0, "");
    for (long offset = 0; offset < 20_000; offset++) {
      progress.read(offset);
      if (offset % 2 == 1) {
        progress.settled(offset);
      }
    }
    assertThat(progress.text().length()).isLessThan(4_000);
    OffsetTracker later = new OffsetTracker(progress.offset(), progress.text());
    for (long offset = 0; offset < 20_000; offset++) {
      boolean open = later.read(offset);
      assertThat(open || offset % 2 == 1).as("offset %d is still to be told", offset).isTrue();
    }
  }

  @Test
  void restartsAtAnyTimeTellEverythingOnce() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    OffsetTracker progress = new OffsetTracker(0, "");
    Set<Long> told = new HashSet<>();
    Set<Long> waiting = new HashSet<>();
    long position = 0;
    for (int step = 0; step < 5_000; step++) {
      if (random.nextInt(50) == 0) {
        position = progress.offset();
        progress = new OffsetTracker(position, progress.text());
        waiting.clear();
      } else if (random.nextInt(3) > 0 || waiting.isEmpty()) {
        // Markers of transactions are offsets without a record.
        position += random.nextInt(5) == 0 ? 1 : 0;
        if (progress.read(position)) {
          waiting.add(position);
        }
        position++;
      } else {
        long any = waiting.iterator().next();
        waiting.remove(any);
        assertThat(told.add(any)).as("offset %d, seed %d", any, seed).isTrue();
        progress.settled(any);
      }
    }
  }
}
