package io.github.inventorystreams.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ClosedTogetherTest {

  @Test
  void noPartWaitsForAnother() {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    ClosedTogether parts = new ClosedTogether(Duration.ofMinutes(1));
    parts.add(
        "one that waits",
        () -> {
          second.await();
          first.countDown();
        });
    parts.add("one that is awaited", second::countDown);
    parts.close();
    assertThat(first.getCount()).isZero();
  }

  @Test
  void whatHangsIsLeftAndWhatFailsKeepsNobody() {
    AtomicBoolean closed = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(1);
    ClosedTogether parts = new ClosedTogether(Duration.ofMillis(200));
    parts.add("one that hangs", never::await);
    parts.add(
        "one that fails",
        () -> {
          throw new IllegalStateException("it can't be closed");
        });
    AutoCloseable last = parts.add("the last", () -> closed.set(true));
    parts.close();
    assertThat(last).isNotNull();
    assertThat(never.getCount()).isOne();
    assertThat(closed).isTrue();
    never.countDown();
  }
}
