package io.github.inventorystreams.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of those that are measured one after the other in a round.
 *
 * @param <T> what comes of it
 */
final class Turn<T> {
  private final Supplier<T> measuring;
  private @Nullable T measured;

  Turn(Supplier<T> measuring) {
    this.measuring = measuring;
  }

  /**
   * Measures all of them, each in one round as the first: who comes later finds a warmer broker and
   * a fuller disk.
   *
   * @param round from 1
   */
  static void takeAll(int round, List<Turn<?>> turns) {
    List<Turn<?>> order = new ArrayList<>(turns);
    Collections.rotate(order, 1 - round);
    order.forEach(Turn::take);
  }

  private void take() {
    measured = measuring.get();
  }

  /** What was measured; all must have been. */
  T measured() {
    if (measured == null) {
      throw new IllegalStateException("Nothing has been measured yet.");
    }
    return measured;
  }
}
