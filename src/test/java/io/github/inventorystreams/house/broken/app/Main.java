package io.github.inventorystreams.house.broken.app;

import java.time.Instant;
import picocli.CommandLine.Command;

/** A command; and the one place where the time of day may be read. */
@Command(name = "broken")
public final class Main {
  private Main() {}

  public static Instant startedAt() {
    return Instant.now();
  }
}
