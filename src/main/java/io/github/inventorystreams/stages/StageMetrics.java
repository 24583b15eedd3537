package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.IdentityMemory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The board on which the stages of one instance show their counters, for metrics. Thread-safe. */
public final class StageMetrics {
  private final Map<String, EventCounters> tallies = new ConcurrentHashMap<>();
  private final Map<String, Identities> identities = new ConcurrentHashMap<>();
  private final Map<String, Watermark> sources = new ConcurrentHashMap<>();

  private final SkuLookalikes skus = new SkuLookalikes();

  private record Identities(LongSupplier heldBytes, LongSupplier lookups) {}

  /** The sum over all tasks of this instance. */
  public Accounting total() {
    long[] sum = sum();
    Map<DeadLetterReason, Long> deadLetters = new EnumMap<>(DeadLetterReason.class);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      long count = sum[EventCounters.counter(reason)];
      if (count > 0) {
        deadLetters.put(reason, count);
      }
    }
    return new Accounting(
        sum[EventCounters.RECORDS],
        sum[EventCounters.EVENTS],
        sum[EventCounters.APPLIED],
        sum[EventCounters.DUPLICATES],
        sum[EventCounters.CONFLICTS],
        sum[EventCounters.PENDING_CORRECTIONS],
        deadLetters);
  }

  /** What it takes to know duplicates, over all tasks of this instance. */
  public IdentityMemory identityMemory() {
    long heldBytes = 0;
    long lookups = 0;
    for (Identities store : identities.values()) {
      heldBytes += store.heldBytes().getAsLong();
      lookups += store.lookups().getAsLong();
    }
    long spreadMillis = 0;
    int unheard = 0;
    for (Watermark each : sources.values()) {
      spreadMillis = Math.max(spreadMillis, each.spreadMillis());
      unheard = Math.max(unheard, each.unheard());
    }
    return new IdentityMemory(
        sum()[EventCounters.IDENTITIES], heldBytes, lookups, spreadMillis, unheard);
  }

  /** How many SKUs differ from another one in outer blanks or case alone. */
  public long skuLookalikes() {
    return skus.pairs();
  }

  /** The SKUs of this instance. */
  public SkuLookalikes skus() {
    return skus;
  }

  private long[] sum() {
    long[] sum = new long[EventCounters.COUNTERS];
    List<EventCounters> shown = new ArrayList<>(tallies.values());
    for (EventCounters tally : shown) {
      tally.addTo(sum);
    }
    return sum;
  }

  public void show(String task, EventCounters tally) {
    tallies.put(task, tally);
  }

  /** Shows what it takes a task to know duplicates: bytes held in memory, reads of the store. */
  public void show(String task, LongSupplier heldBytes, LongSupplier lookups) {
    identities.put(task, new Identities(heldBytes, lookups));
  }

  /** Shows how far the sources of a task's books have come. */
  public void show(String task, Watermark sourcesOfBooks) {
    sources.put(task, sourcesOfBooks);
  }

  public void remove(String task) {
    sources.remove(task);
    tallies.remove(task);
    identities.remove(task);
  }
}
