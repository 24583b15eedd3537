package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import java.util.Comparator;

/**
 * A stock count's place among the counts of a book: the later instant wins, at the same instant the
 * greater source and id.
 */
public record CountIdentity(long countedAtMillis, String source, String eventId, int line)
    implements Comparable<CountIdentity> {

  private static final Comparator<CountIdentity> ORDER =
      Comparator.comparingLong(CountIdentity::countedAtMillis)
          .thenComparing(CountIdentity::source)
          .thenComparing(CountIdentity::eventId)
          .thenComparingInt(CountIdentity::line);

  /** Whether it is the place of the count with an identity. */
  boolean isOf(EventId event) {
    return source.equals(event.source()) && eventId.equals(event.eventId()) && line == event.line();
  }

  @Override
  public int compareTo(CountIdentity other) {
    return ORDER.compare(this, other);
  }
}
