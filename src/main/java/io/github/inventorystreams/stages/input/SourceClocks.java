package io.github.inventorystreams.stages.input;

import io.github.inventorystreams.lateness.LatenessRules;
import io.github.inventorystreams.lateness.SourceClock;
import io.github.inventorystreams.lateness.SourceProgress;
import io.github.inventorystreams.stages.BeforeCommit;
import io.github.inventorystreams.stages.WriteBackStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The clocks of the partitions that one task reads stock events from, kept over restarts, and since
 * when each has been silent in real time.
 */
final class SourceClocks {
  private final WriteBackStore<String, SourceClock> store;
  private final LatenessRules rules;
  private final long startedAtMillis;
  private final Map<String, Long> heardAtMillis = new HashMap<>();

  /**
   * @param startedAtMillis real time; a source that says nothing from now on is silent since then
   */
  SourceClocks(
      KeyValueStore<String, SourceClock> store,
      BeforeCommit commit,
      LatenessRules rules,
      long startedAtMillis) {
    // There are few, so all stay in memory.
    this.store = new WriteBackStore<>(store, commit, clock -> 0, 0);
    this.rules = rules;
    this.startedAtMillis = startedAtMillis;
  }

  SourceClock of(String source) {
    SourceClock known = store.get(source);
    return known == null ? SourceClock.START : known;
  }

  /** Notes that something has come from a source. */
  void markAlive(String source, long nowMillis) {
    heardAtMillis.put(source, nowMillis);
  }

  boolean isIdle(String source, long nowMillis) {
    return nowMillis - heardAtMillis.getOrDefault(source, startedAtMillis)
        >= rules.idleAfter().toMillis();
  }

  /** Moves a clock by an event; gives where it stands if the books are to know. */
  Optional<Long> recordEvent(String source, long eventMillis) {
    return move(source, of(source).seen(eventMillis, rules));
  }

  /** Moves a clock by a promise; gives where it stands if the books are to know. */
  Optional<Long> promise(String source, long atMillis) {
    return move(source, of(source).promised(atMillis, rules));
  }

  /** The progress that a source reports to the others; nothing before its clock is confirmed. */
  Optional<SourceProgress> progress(String source, boolean idle) {
    long atMillis = of(source).confirmedMillis();
    return atMillis == SourceClock.UNSEEN
        ? Optional.empty()
        : Optional.of(new SourceProgress(atMillis, idle));
  }

  private Optional<Long> move(String source, SourceClock after) {
    SourceClock before = of(source);
    if (after.equals(before)) {
      return Optional.empty();
    }
    store.put(source, after);
    long atMillis = after.confirmedMillis();
    return atMillis != SourceClock.UNSEEN && step(atMillis) != step(before.confirmedMillis())
        ? Optional.of(atMillis)
        : Optional.empty();
  }

  private long step(long millis) {
    return Math.floorDiv(millis, rules.stepMillis());
  }
}
