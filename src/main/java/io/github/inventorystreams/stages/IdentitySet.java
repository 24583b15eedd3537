package io.github.inventorystreams.stages;

import io.github.inventorystreams.stock.Fingerprint;

/** A set of fingerprints in 16 bytes an entry at best and 40 at worst: open addressing. */
final class IdentitySet {
  private static final int LEAST_SLOTS = 64;

  private long[] words = new long[2 * LEAST_SLOTS];
  private int size;
  private boolean hasZero;

  /** Adds a fingerprint if it is not there yet. */
  void add(Fingerprint id) {
    if (isZero(id)) {
      hasZero = true;
      return;
    }
    if (10L * (size + 1) > 8L * slots()) {
      grow();
    }
    if (put(id.high(), id.low())) {
      size++;
    }
  }

  /** Takes a fingerprint out if it is there. */
  void remove(Fingerprint id) {
    if (isZero(id)) {
      hasZero = false;
      return;
    }
    int slot = slotOf(id);
    if (slot >= 0) {
      size--;
      closeGap(slot);
    }
  }

  boolean contains(Fingerprint id) {
    return isZero(id) ? hasZero : slotOf(id) >= 0;
  }

  /** How many longs it holds, filled or not. */
  int words() {
    return words.length;
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
        gap = slot;
      }
    }
    words[2 * gap] = 0;
    words[2 * gap + 1] = 0;
  }

  private boolean put(long high, long low) {
    int slot = start(low);
    while (!isFree(slot)) {
      if (words[2 * slot] == high && words[2 * slot + 1] == low) {
        return false;
      }
      slot = next(slot);
    }
    words[2 * slot] = high;
    words[2 * slot + 1] = low;
    return true;
  }

  private void grow() {
    long[] before = words;
    words = new long[2 * before.length];
    for (int at = 0; at < before.length; at += 2) {
      if (before[at] != 0 || before[at + 1] != 0) {
        put(before[at], before[at + 1]);
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
