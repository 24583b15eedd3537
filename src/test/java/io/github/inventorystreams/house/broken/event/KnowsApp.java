package io.github.inventorystreams.house.broken.event;

import io.github.inventorystreams.house.broken.app.Main;
import java.time.Instant;

/** An event that asks the command line. */
record KnowsApp(Instant at) {
  static KnowsApp atStart() {
    return new KnowsApp(Main.startedAt());
  }
}
