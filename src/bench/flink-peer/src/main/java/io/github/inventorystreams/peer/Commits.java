package io.github.inventorystreams.peer;

import java.util.ArrayList;
import java.util.List;

/** How often the work was committed. */
final class Commits {
  private final List<Long> nanosBetween = new ArrayList<>();
  private boolean begun;
  private long lastNanos;

  synchronized void happened(long nanos) {
    if (begun) {
      nanosBetween.add(nanos - lastNanos);
    }
    begun = true;
    lastNanos = nanos;
  }

  /** The median of the time from one to the next, in milliseconds; 0 where there were no two. */
  synchronized double medianMillis() {
    List<Long> sorted = nanosBetween.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : Math.round(sorted.get(sorted.size() / 2) / 1e5) / 10.0;
  }
}
