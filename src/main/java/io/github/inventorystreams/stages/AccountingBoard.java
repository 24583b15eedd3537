package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the stages of one instance show their tallies, for metrics. Thread-safe. */
public final class AccountingBoard {
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

  /** The sum over all tasks of this instance. */
  public Accounting total() {
    long[] sum = new long[Tally.COUNTERS];
    List<Tally> shown = new ArrayList<>(tallies.values());
    for (Tally tally : shown) {
      tally.addTo(sum);
    }
    Map<DeadLetterReason, Long> deadLetters = new EnumMap<>(DeadLetterReason.class);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      long count = sum[Tally.counter(reason)];
      if (count > 0) {
        deadLetters.put(reason, count);
      }
    }
    return new Accounting(
        sum[Tally.RECORDS],
        sum[Tally.EVENTS],
        sum[Tally.APPLIED],
        sum[Tally.DUPLICATES],
        deadLetters);
  }

  void show(String task, Tally tally) {
    tallies.put(task, tally);
  }

  void remove(String task) {
    tallies.remove(task);
  }
}
