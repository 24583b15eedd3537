package io.github.inventorystreams.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The course of stock and position of each book, one point a day, as far as memory is given to it:
 * the more books, the shorter their traces. Guarded by the {@link ReadModel}.
 */
final class StockTraces {
  /** Three words of 8 bytes each: 48 MB at most. */
  private static final int MAX_POINTS = 2_000_000;

  private static final int LONGEST = 400;
  private static final int WORDS = 3;
  private static final long DAY_MILLIS = 86_400_000L;

  private final Map<String, long[]> traces = new HashMap<>();

  void add(String key, long atMillis, long onHand, long position) {
    long day = Math.floorDiv(atMillis, DAY_MILLIS);
    long[] trace = traces.getOrDefault(key, new long[0]);
    int length = trace.length;
    if (length > 0 && trace[length - WORDS] >= day) {
      trace[length - 2] = onHand;
      trace[length - 1] = position;
      return;
    }
    int longest = Math.max(1, Math.min(LONGEST, MAX_POINTS / Math.max(1, traces.size()))) * WORDS;
    int kept = Math.min(length, longest - WORDS);
    long[] longer = Arrays.copyOfRange(trace, length - kept, length + WORDS);
    longer[kept] = day;
    longer[kept + 1] = onHand;
    longer[kept + 2] = position;
    traces.put(key, longer);
  }

  /** In the order of days; days without a change are not there. */
  List<TracePoint> of(String key) {
    long[] trace = traces.getOrDefault(key, new long[0]);
    List<TracePoint> points = new ArrayList<>(trace.length / WORDS);
    for (int i = 0; i < trace.length; i += WORDS) {
      points.add(new TracePoint(trace[i], trace[i + 1], trace[i + 2]));
    }
    return points;
  }
}
