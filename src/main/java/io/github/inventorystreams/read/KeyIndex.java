package io.github.inventorystreams.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * All keys in order, and as one run of lower-case bytes that a search goes through at the speed of
 * memory: a million keys take some 20 ms. Immutable.
 */
final class KeyIndex {
  static final KeyIndex EMPTY = new KeyIndex(new BookEntry[0]);

  private final BookEntry[] sorted;
  private final byte[] text;
  private final int[] ends;

  private KeyIndex(BookEntry[] sorted) {
    this.sorted = sorted;
    this.ends = new int[sorted.length];
    byte[][] keys = new byte[sorted.length][];
    int length = 0;
    for (int i = 0; i < sorted.length; i++) {
      keys[i] = lower(sorted[i].key());
      length += keys[i].length;
      ends[i] = length;
    }
    this.text = new byte[length];
    int start = 0;
    for (byte[] key : keys) {
      System.arraycopy(key, 0, text, start, key.length);
      start += key.length;
    }
  }

  static KeyIndex of(Iterable<BookEntry> entries, int size) {
    BookEntry[] all = new BookEntry[size];
    int i = 0;
    for (BookEntry entry : entries) {
      all[i++] = entry;
    }
    Arrays.sort(all, Comparator.comparing(BookEntry::key));
    return new KeyIndex(all);
  }

  int size() {
    return sorted.length;
  }

  /** In the order of the keys. */
  BookEntry at(int index) {
    return sorted[index];
  }

  /**
   * Gives the place of every key that contains a text, in order; upper and lower case agree.
   *
   * @param part not empty
   */
  void containing(String part, IntConsumer action) {
    byte[] wanted = lower(part);
    int last = text.length - wanted.length;
    int index = 0;
    for (int i = 0; i <= last; i++) {
      if (text[i] != wanted[0] || !matches(i, wanted)) {
        continue;
      }
      while (ends[index] <= i) {
        index++;
      }
      if (i + wanted.length <= ends[index]) {
        action.accept(index);
        i = ends[index] - 1;
      }
    }
  }

  private boolean matches(int at, byte[] wanted) {
    for (int i = 1; i < wanted.length; i++) {
      if (text[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] lower(String text) {
    return text.toLowerCase(Locale.ROOT).getBytes(UTF_8);
  }
}
