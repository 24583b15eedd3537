package io.github.inventorystreams.stock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last entries of a journal, in order of arrival. Each event looks at all of them, of one book
 * among many thousands, so they lie side by side in an array and not as objects all over the
 * memory; what it looks at is in one of its own. Never changes.
 */
public final class JournalTail {
  private static final JournalEntry.Kind[] KINDS = JournalEntry.Kind.values();

  /** Of an entry: the upper half of its identity, time, quantity, order, and the rest in one. */
  private static final int WORDS = 5;

  private static final int HIGH = 0;
  private static final int AT_MILLIS = 1;
  private static final int QUANTITY = 2;
  private static final int ORDER = 3;
  private static final int REST = 4;

  /** In the rest: the content in the lower half, then the kind, then whether it is withdrawn. */
  private static final int KIND_SHIFT = Integer.SIZE;

  private static final int WITHDRAWN_SHIFT = Long.SIZE - 1;
  private static final long KIND_MASK = 0xff;

  /** No entry. */
  public static final JournalTail EMPTY = new JournalTail(new long[0], new long[0], null);

  /** The lower halves of the identities, in which two of them hardly ever agree. */
  private final long[] lows;

  private final long[] words;

  /** The place among the counts of those entries that are counts; {@code null} if none is. */
  private final @Nullable CountIdentity @Nullable [] counts;

  private JournalTail(long[] lows, long[] words, @Nullable CountIdentity @Nullable [] counts) {
    this.lows = lows;
    this.words = words;
    this.counts = counts;
  }

  /** A tail of entries, the first to arrive first. */
  public static JournalTail of(List<JournalEntry> entries) {
    JournalTail tail = EMPTY;
    for (JournalEntry entry : entries) {
      tail = tail.with(entry);
    }
    return tail;
  }

  public int size() {
    return lows.length;
  }

  /** The entry at a place, from 0. */
  public JournalEntry entry(int place) {
    int at = place * WORDS;
    long rest = words[at + REST];
    return new JournalEntry(
        new Fingerprint(words[at + HIGH], lows[place]),
        words[at + AT_MILLIS],
        kind(rest),
        words[at + QUANTITY],
        words[at + ORDER],
        counts == null ? null : counts[place],
        (int) rest,
        rest >>> WITHDRAWN_SHIFT != 0);
  }

  /** All entries, the first to arrive first. */
  public List<JournalEntry> entries() {
    List<JournalEntry> entries = new ArrayList<>(size());
    for (int place = 0; place < size(); place++) {
      entries.add(entry(place));
    }
    return entries;
  }

  /** What the first entry of an identity says; {@code null} if there is none. */
  @Nullable Integer content(Fingerprint id) {
    int place = placeOf(id);
    return place < 0 ? null : Integer.valueOf((int) words[place * WORDS + REST]);
  }

  /** The first entry of an identity, or {@code null}. */
  @Nullable JournalEntry find(Fingerprint id) {
    int place = placeOf(id);
    return place < 0 ? null : entry(place);
  }

  /** Whether it has a return of an order, taken back or not. */
  boolean hasReturn(long order) {
    for (int at = 0; order != 0 && at < words.length; at += WORDS) {
      if (words[at + ORDER] == order && kind(words[at + REST]).isReturn()) {
        return true;
      }
    }
    return false;
  }

  /** With a further entry. */
  @SuppressWarnings("EnumOrdinal") // Lives no longer than the process.
  JournalTail with(JournalEntry entry) {
    long[] moreLows = Arrays.copyOf(lows, lows.length + 1);
    moreLows[lows.length] = entry.id().low();
    int at = words.length;
    long[] more = Arrays.copyOf(words, at + WORDS);
    more[at + HIGH] = entry.id().high();
    more[at + AT_MILLIS] = entry.atMillis();
    more[at + QUANTITY] = entry.quantity();
    more[at + ORDER] = entry.order();
    more[at + REST] =
        Integer.toUnsignedLong(entry.content())
            | (long) entry.kind().ordinal() << KIND_SHIFT
            | (entry.withdrawn() ? 1L : 0L) << WITHDRAWN_SHIFT;
    return new JournalTail(moreLows, more, countsWith(entry.count()));
  }

  private @Nullable CountIdentity @Nullable [] countsWith(@Nullable CountIdentity count) {
    if (counts == null && count == null) {
      return null;
    }
    @Nullable CountIdentity[] more =
        counts == null ? new CountIdentity[size() + 1] : Arrays.copyOf(counts, size() + 1);
    more[size()] = count;
    return more;
  }

  private int placeOf(Fingerprint id) {
    for (int place = 0; place < lows.length; place++) {
      if (lows[place] == id.low() && words[place * WORDS + HIGH] == id.high()) {
        return place;
      }
    }
    return -1;
  }

  private static JournalEntry.Kind kind(long rest) {
    return KINDS[(int) (rest >>> KIND_SHIFT & KIND_MASK)];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JournalTail tail && entries().equals(tail.entries());
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }

  @Override
  public String toString() {
    return entries().toString();
  }
}
