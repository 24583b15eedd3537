package io.github.inventorystreams.house.broken.app;

import java.time.Instant;

/** The one place where the time of day may be read. */
public final class Main {
  private Main() {}

  public static Instant startedAt() {
    return Instant.now();
  }
}
