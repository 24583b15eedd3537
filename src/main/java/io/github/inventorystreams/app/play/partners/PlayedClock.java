package io.github.inventorystreams.app.play.partners;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The time of a world that is played; it never goes back. May be shared between threads. */
final class PlayedClock implements InstantSource {
  private final AtomicLong now = new AtomicLong();

  void advanceTo(long millis) {
    now.accumulateAndGet(millis, Math::max);
  }

  @Override
  public long millis() {
    return now.get();
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }
}
