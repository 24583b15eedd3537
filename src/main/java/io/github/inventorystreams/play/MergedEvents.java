package io.github.inventorystreams.play;

import io.github.inventorystreams.event.StockEvent;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Two sequences of events as one: always the earlier head, at the same instant the first's. */
final class MergedEvents implements Iterator<StockEvent> {
  private final Iterator<StockEvent> first;
  private final Iterator<StockEvent> second;
  private @Nullable StockEvent firstHead;
  private @Nullable StockEvent secondHead;

  MergedEvents(Iterator<StockEvent> first, Iterator<StockEvent> second) {
    this.first = first;
    this.second = second;
    this.firstHead = head(first);
    this.secondHead = head(second);
  }

  @Override
  public boolean hasNext() {
    return firstHead != null || secondHead != null;
  }

  @Override
  public StockEvent next() {
    StockEvent one = firstHead;
    StockEvent other = secondHead;
    if (one != null && (other == null || at(one) <= at(other))) {
      firstHead = head(first);
      return one;
    }
    if (other == null) {
      throw new NoSuchElementException();
    }
    secondHead = head(second);
    return other;
  }

  private static @Nullable StockEvent head(Iterator<StockEvent> events) {
    return events.hasNext() ? events.next() : null;
  }

  private static long at(StockEvent event) {
    return event.header().occurredAtMillis();
  }
}
