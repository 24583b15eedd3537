package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * News on their way to people.
 *
 * @param suppliers all that it can be ordered from, the usual one first; empty where none is known
 * @param sinceMillis when the step became known; delays count from here
 */
public record Notification(News news, List<String> suppliers, long sinceMillis) {
  public Notification {
    String usual = news.supplierId();
    suppliers =
        usual == null
            ? List.copyOf(suppliers)
            : Stream.concat(Stream.of(usual), suppliers.stream()).distinct().toList();
  }

  /** Of a warning. */
  public Notification(LowStockWarning warning, List<String> suppliers, long sinceMillis) {
    this(new StockNews(warning), suppliers, sinceMillis);
  }

  /** The usual supplier, {@code null} where none is known. */
  public @Nullable String supplierId() {
    return suppliers.isEmpty() ? null : suppliers.get(0);
  }

  /** The same for the same step, however often it is sent: {@code id/sequence}. */
  public String key() {
    return news.id() + '/' + news.sequence();
  }

  boolean isResolved() {
    return news.state() == State.RESOLVED;
  }
}
