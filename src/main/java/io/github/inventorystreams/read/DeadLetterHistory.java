package io.github.inventorystreams.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last dead letters, and how many there are by reason. */
final class DeadLetterHistory {
  private static final int MOST = 500;
  private static final int MAX_REASONS = 50;

  private final Deque<DeadLetterRow> last = new ArrayDeque<>();
  private final Map<String, Long> counts = new TreeMap<>();

  void add(DeadLetterRow refusal) {
    String reason =
        counts.containsKey(refusal.reason()) || counts.size() < MAX_REASONS
            ? refusal.reason()
            : "OTHER";
    counts.merge(reason, 1L, Long::sum);
    last.addLast(refusal);
    if (last.size() > MOST) {
      last.removeFirst();
    }
  }

  List<DeadLetterRow> newestFirst() {
    List<DeadLetterRow> all = new ArrayList<>(last);
    Collections.reverse(all);
    return all;
  }

  Map<String, Long> counts() {
    return Map.copyOf(counts);
  }
}
