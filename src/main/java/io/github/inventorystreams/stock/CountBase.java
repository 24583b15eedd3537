package io.github.inventorystreams.stock;

import java.util.Comparator;

/**
 * A stock count's place among the counts of a book: the later instant wins, at the same instant the
 * greater source and id.
 */
public record CountBase(long countedAtMillis, String source, String eventId, int line)
    implements Comparable<CountBase> {

  private static final Comparator<CountBase> ORDER =
      Comparator.comparingLong(CountBase::countedAtMillis)
          .thenComparing(CountBase::source)
          .thenComparing(CountBase::eventId)
          .thenComparingInt(CountBase::line);

  @Override
  public int compareTo(CountBase other) {
    return ORDER.compare(this, other);
  }
}
