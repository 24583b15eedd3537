package io.github.inventorystreams.notify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The progress of one partition: how far it is settled. What waits holds the offset to be committed
 * back; what lies beyond it and is settled already is kept in the text that Kafka keeps beside the
 * offset, so that a restart does not send it again.
 */
public final class OffsetTracker {
  /** Below Kafka's own limit of 4096 bytes beside an offset. */
  private static final int MAX_TEXT = 3_500;

  private static final int RADIX = 36;

  private final NavigableSet<Long> open = new TreeSet<>();
  private final NavigableSet<Long> openBefore = new TreeSet<>();
  private final long settledBefore;
  private long next;

  /**
   * Goes on where somebody has stopped.
   *
   * @param committed the offset to begin at
   * @param text what {@link #text} gave then; one that can't be read counts as empty
   */
  public OffsetTracker(long committed, String text) {
    this.next = committed;
    this.settledBefore = decode(committed, text);
  }

  /**
   * A record has been read.
   *
   * @return false if it is settled already
   */
  public boolean read(long offset) {
    next = Math.max(next, offset + 1);
    if (offset < settledBefore && !openBefore.contains(offset)) {
      return false;
    }
    open.add(offset);
    return true;
  }

  /** A record needs no more work. */
  public void settled(long offset) {
    open.remove(offset);
    openBefore.remove(offset);
  }

  /** The offset to commit: all before it is settled. */
  public long offset() {
    return open.isEmpty() ? next : Math.min(open.first(), next);
  }

  /**
   * What is settled beyond that offset. Where too much waits for it, the later part is left out.
   */
  public String text() {
    // Until the end of what was settled before has been read again, it still holds.
    List<Long> waiting = new ArrayList<>(union(open, openBefore.tailSet(next)));
    long end = Math.max(next, settledBefore);
    StringBuilder text = new StringBuilder();
    long last = offset();
    for (long offset : waiting) {
      if (text.length() > MAX_TEXT) {
        end = offset;
        break;
      }
      text.append('.').append(Long.toString(offset - last, RADIX));
      last = offset;
    }
    return waiting.isEmpty() && end == offset() ? "" : Long.toString(end - offset(), RADIX) + text;
  }

  private static NavigableSet<Long> union(Collection<Long> one, Collection<Long> other) {
    NavigableSet<Long> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private long decode(long committed, String text) {
    List<Long> distances = distances(text);
    if (distances.isEmpty()) {
      return committed;
    }
    long last = committed;
    for (long distance : distances.subList(1, distances.size())) {
      last += distance;
      openBefore.add(last);
    }
    return committed + distances.get(0);
  }

  private static List<Long> distances(String text) {
    List<Long> distances = new ArrayList<>();
    try {
      for (String part : text.split("\\.", -1)) {
        distances.add(Long.parseLong(part, RADIX));
      }
      return distances;
    } catch (NumberFormatException e) {
      // Somebody has set the offset with another tool.
      return List.of();
    }
  }
}
