package io.github.inventorystreams.stages.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacedClosingTest {
  private final Deque<Integer> suppliers = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();

  private long nowMillis = 1_000_000;

  private final class Steps implements PacedClosing.Steps {
    @Override
    public void begin(long upToMillis) {
      done.add("begin " + upToMillis);
    }

    @Override
    public boolean isAnyLeft(long upToMillis) {
      return !suppliers.isEmpty();
    }

    @Override
    public int closeNext(long upToMillis) {
      Integer lines = suppliers.poll();
      if (lines != null) {
        done.add(lines + " lines");
      }
      return lines == null ? 0 : lines;
    }

    @Override
    public void end(long upToMillis) {
      done.add("end " + upToMillis);
    }
  }

  private PacedClosing paced() {
    PacedClosing closing = PacedClosing.resumed(new Steps(), Long.MIN_VALUE);
    closing.pace(nowMillis);
    return closing;
  }

  private void pass(PacedClosing closing, int millis) {
    nowMillis += millis;
    closing.pace(nowMillis);
  }

  @Test
  void smallRoundsCloseAtOnce() {
    suppliers.addAll(List.of(2, 3, 4));
    paced().closeUpTo(7);
    assertThat(done).containsExactly("begin 7", "2 lines", "3 lines", "4 lines", "end 7");
  }

  @Test
  void aSupplierWaitsUntilTheLinesBeforeItHaveHadTheirTime() {
    suppliers.addAll(List.of(30, 120, 1));
    PacedClosing closing = paced();
    closing.closeUpTo(7);
    assertThat(done).containsExactly("begin 7", "30 lines", "120 lines");
    pass(closing, 100);
    pass(closing, 100);
    assertThat(done).hasSize(3);
    pass(closing, 100);
    assertThat(done).endsWith("120 lines", "1 lines", "end 7");
    pass(closing, 100);
    assertThat(done).endsWith("1 lines", "end 7");
  }

  @Test
  void theTimeCountsAndNotHowOftenItIsLookedAt() {
    suppliers.addAll(List.of(500, 1));
    PacedClosing closing = paced();
    closing.closeUpTo(7);
    pass(closing, 900);
    assertThat(done).endsWith("500 lines");
    pass(closing, 100);
    assertThat(done).endsWith("1 lines", "end 7");
  }

  @Test
  void theLastSupplierIsNotWaitedFor() {
    suppliers.add(30_000);
    paced().closeUpTo(7);
    assertThat(done).containsExactly("begin 7", "30000 lines", "end 7");
  }

  @Test
  void aLaterRoundGoesOnWithWhatIsLeftOfTheOneBefore() {
    suppliers.addAll(List.of(60, 5));
    PacedClosing closing = paced();
    closing.closeUpTo(7);
    closing.closeUpTo(8);
    pass(closing, 100);
    assertThat(done).containsExactly("begin 7", "60 lines", "begin 8", "5 lines", "end 8");
  }

  @Test
  void aRestartGoesOn() {
    suppliers.add(5);
    PacedClosing closing = PacedClosing.resumed(new Steps(), 7);
    assertThat(done).isEmpty();
    pass(closing, 100);
    assertThat(done).containsExactly("5 lines", "end 7");
  }

  @Test
  void underTheStreamClockNobodyWaits() {
    suppliers.addAll(List.of(30, 120, 1));
    PacedClosing.atOnce(new Steps()).closeUpTo(7);
    assertThat(done).endsWith("120 lines", "1 lines", "end 7");
  }
}
