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

  boolean contains(Fingerprint id) {
    if (isZero(id)) {
      return hasZero;
    }
    for (int slot = start(id.low()); ; slot = (slot + 1) & (slots() - 1)) {
      long high = words[2 * slot];
      long low = words[2 * slot + 1];
      if (high == 0 && low == 0) {
        return false;
      }
      if (high == id.high() && low == id.low()) {
        return true;
      }
    }
  }

  /** How many longs it holds, filled or not. */
  int words() {
    return words.length;
  }

  private boolean put(long high, long low) {
    int slot = start(low);
    while (words[2 * slot] != 0 || words[2 * slot + 1] != 0) {
      if (words[2 * slot] == high && words[2 * slot + 1] == low) {
        return false;
      }
      slot = (slot + 1) & (slots() - 1);
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
