package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.stock.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of events, each with its content, in 25 bytes an entry at best and 50 at worst:
 * open addressing.
 */
final class FingerprintTable {
  private static final int MIN_SLOTS = 64;
  private static final int SLOT_BYTES = 2 * Long.BYTES + Integer.BYTES;

  private long[] words = new long[2 * MIN_SLOTS];
  private int[] contents = new int[MIN_SLOTS];
  private int size;
  private @Nullable Integer contentOfZero;

  /** Adds a fingerprint; one that is there keeps its content. */
  void add(Fingerprint id, int content) {
    if (isZero(id)) {
      contentOfZero = contentOfZero == null ? Integer.valueOf(content) : contentOfZero;
      return;
    }
    if (10L * (size + 1) > 8L * slots()) {
      grow();
    }
    if (put(id.high(), id.low(), content)) {
      size++;
    }
  }

  /** Takes a fingerprint out if it is there. */
  void remove(Fingerprint id) {
    if (isZero(id)) {
      contentOfZero = null;
      return;
    }
    int slot = slotOf(id);
    if (slot >= 0) {
      size--;
      closeGap(slot);
    }
  }

  /** The content of a fingerprint, or {@code null} if it is not there. */
  @Nullable Integer content(Fingerprint id) {
    if (isZero(id)) {
      return contentOfZero;
    }
    int slot = slotOf(id);
    return slot < 0 ? null : Integer.valueOf(contents[slot]);
  }

  /** How much memory it takes, filled or not. */
  long bytes() {
    return (long) slots() * SLOT_BYTES;
  }

  /** Where a fingerprint is, or -1. */
  private int slotOf(Fingerprint id) {
    for (int slot = start(id.low()); !isFree(slot); slot = next(slot)) {
      if (words[2 * slot] == id.high() && words[2 * slot + 1] == id.low()) {
        return slot;
      }
    }
    return -1;
  }

  /** Moves what follows a gap into it, as far as it would be searched for from there. */
  private void closeGap(int from) {
    int gap = from;
    for (int slot = next(gap); !isFree(slot); slot = next(slot)) {
      int wanted = start(words[2 * slot + 1]);
      int mask = slots() - 1;
      if (((slot - wanted) & mask) >= ((slot - gap) & mask)) {
        words[2 * gap] = words[2 * slot];
        words[2 * gap + 1] = words[2 * slot + 1];
        contents[gap] = contents[slot];
        gap = slot;
      }
    }
    words[2 * gap] = 0;
    words[2 * gap + 1] = 0;
  }

  private boolean put(long high, long low, int content) {
    int slot = start(low);
    while (!isFree(slot)) {
      if (words[2 * slot] == high && words[2 * slot + 1] == low) {
        return false;
      }
      slot = next(slot);
    }
    words[2 * slot] = high;
    words[2 * slot + 1] = low;
    contents[slot] = content;
    return true;
  }

  private void grow() {
    long[] before = words;
    int[] contentsBefore = contents;
    words = new long[2 * before.length];
    contents = new int[before.length];
    for (int at = 0; at < before.length; at += 2) {
      if (before[at] != 0 || before[at + 1] != 0) {
        put(before[at], before[at + 1], contentsBefore[at / 2]);
      }
    }
  }

  private boolean isFree(int slot) {
    return words[2 * slot] == 0 && words[2 * slot + 1] == 0;
  }

  private int next(int slot) {
    return (slot + 1) & (slots() - 1);
  }

  private int slots() {
    return words.length / 2;
  }

  private int start(long low) {
    return (int) low & (slots() - 1);
  }

  private static boolean isZero(Fingerprint id) {
    return id.high() == 0 && id.low() == 0;
  }
}
