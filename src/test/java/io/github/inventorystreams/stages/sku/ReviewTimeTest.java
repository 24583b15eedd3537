package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ReviewTimeTest {
  private long nowMillis = 1_000_000;
  private final ReviewTime time = new ReviewTime(() -> nowMillis * 1_000_000);
  private final List<Long> spentMillis = new ArrayList<>();

  /** Work without an end, in pieces of a millisecond. */
  private boolean endless(BooleanSupplier timeIsLeft) {
    long began = nowMillis;
    while (timeIsLeft.getAsBoolean()) {
      nowMillis++;
    }
    spentMillis.add(nowMillis - began);
    return false;
  }

  private void spend(String task) {
    assertThat(time.spend(task, nowMillis, this::endless)).isFalse();
  }

  @Test
  void isNoLongerThanWhatWasDoneBeforeIt() {
    spend("a");
    nowMillis += 7;
    spend("a");
    nowMillis += 20;
    spend("a");
    assertThat(spentMillis).containsExactly(25L, 7L, 20L);
  }

  @Test
  void isAtMost25MillisecondsAtATime() {
    spend("a");
    nowMillis += 4_000;
    spend("a");
    assertThat(spentMillis).containsExactly(25L, 25L);
  }

  @Test
  void isSharedByTheTasksThatHaveWork() {
    for (int round = 1; round <= 4; round++) {
      nowMillis += 80;
      spend("a");
      spend("b");
    }
    // What nobody has taken is there the next time.
    assertThat(spentMillis.subList(4, 8)).containsExactly(13L, 6L, 13L, 6L);
  }

  /** The order in which they come is not that of the first one that came. */
  @Test
  void isThereForOneThatComesBeforeTheOthers() {
    nowMillis += 80;
    spend("b");
    for (int round = 1; round <= 3; round++) {
      nowMillis += 80;
      spend("a");
      spend("b");
    }
    assertThat(spentMillis.subList(1, 7)).allMatch(millis -> millis >= 5);
  }

  @Test
  void belongsToOneAgainWhenTheOthersAreDone() {
    nowMillis += 80;
    spend("a");
    spend("b");
    nowMillis += 80;
    spend("a");
    nowMillis += 80;
    spend("a");
    assertThat(spentMillis.get(2)).isEqualTo(13);
    assertThat(spentMillis.get(3)).isEqualTo(25);
  }

  /** A piece of work that takes long can't be cut. */
  @Test
  void whoHasTakenTooMuchLeavesSomethingToTheOthers() {
    for (int round = 1; round <= 3; round++) {
      nowMillis += 60;
      time.spend("a", nowMillis, this::long90);
      spend("b");
    }
    assertThat(spentMillis).containsExactly(2L, 2L, 2L);
  }

  private boolean long90(BooleanSupplier timeIsLeft) {
    nowMillis += 90;
    return false;
  }

  /** Else the second task would have all of the time again. */
  @Test
  void aClockThatCountsWholeMillisecondsIsNotSetBack() {
    double[] spentOfSecond = new double[1];
    long[] nanos = {0};
    ReviewTime fine = new ReviewTime(() -> nanos[0]);
    for (int round = 1; round <= 2; round++) {
      long nowMillis = 1_000_000 + 100L * round;
      fine.spend(
          "a",
          nowMillis,
          timeIsLeft -> {
            nanos[0] += 24_900_000;
            return false;
          });
      fine.spend(
          "b",
          nowMillis + 24,
          timeIsLeft -> {
            long began = nanos[0];
            while (timeIsLeft.getAsBoolean()) {
              nanos[0] += 100_000;
            }
            spentOfSecond[0] = (nanos[0] - began) / 1e6;
            return false;
          });
    }
    assertThat(spentOfSecond[0]).isEqualTo(2);
  }

  @Test
  void aClockThatIsSetBackStopsNothing() {
    spend("a");
    nowMillis -= 10_000;
    spend("a");
    assertThat(spentMillis).containsExactly(25L, 25L);
  }

  @Test
  void saysWhatTheWorkSays() {
    assertThat(time.spend("a", nowMillis, timeIsLeft -> true)).isTrue();
  }
}
