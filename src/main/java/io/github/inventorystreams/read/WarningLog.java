package io.github.inventorystreams.read;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open warnings, the last steps of all, and how many there were. */
final class WarningLog {
  private static final int MAX_STEPS = 20_000;

  private final Map<String, LowStockWarning> open = new LinkedHashMap<>();
  private final Deque<LowStockWarning> steps = new ArrayDeque<>();
  private final Map<Kind, Map<State, Long>> counts = new EnumMap<>(Kind.class);

  /** Takes a step and says what was known of that warning before. */
  @Nullable LowStockWarning add(LowStockWarning step) {
    counts
        .computeIfAbsent(step.kind(), unused -> new EnumMap<>(State.class))
        .merge(step.state(), 1L, Long::sum);
    steps.addLast(step);
    if (steps.size() > MAX_STEPS) {
      steps.removeFirst();
    }
    return step.state() == State.RESOLVED
        ? open.remove(step.warningId())
        : open.put(step.warningId(), step);
  }

  Collection<LowStockWarning> open() {
    return open.values();
  }

  /** The last steps of one book, the oldest first. */
  List<LowStockWarning> stepsOf(BookKey key) {
    return steps.stream().filter(step -> step.book().equals(key)).toList();
  }

  /** The last resolved warnings, the newest first. */
  List<LowStockWarning> resolved() {
    Deque<LowStockWarning> newest = new ArrayDeque<>();
    steps.stream().filter(step -> step.state() == State.RESOLVED).forEach(newest::addFirst);
    return List.copyOf(newest);
  }

  long count(Kind kind, State state) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(state, 0L);
  }
}
