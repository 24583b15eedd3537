package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.warning.WarningState;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The books that a rebuild begins with: before their events, but with what was published of them
 * and with the order lines that the suppliers' desks know.
 */
public final class SeededBooks {
  /** The key, in the store of positions, which says that a rebuild is under way. */
  public static final String REBUILDING = Rebuild.STORE_KEY;

  /** The watermark, in the store of clocks, of the ticks of a replay. */
  public static final String TICKS = "ticks";

  private final StageSettings settings;
  private final Map<String, LocationSettings> locations;
  private final Map<BookKey, Book> books = new HashMap<>();

  /**
   * @param locations the settings of those that have any
   */
  public SeededBooks(StageSettings settings, Map<String, LocationSettings> locations) {
    this.settings = settings;
    this.locations = locations;
  }

  /** Takes where the warnings of each book stand, and the sequence of its last level. */
  public void publish(Map<BookKey, WarningState> warnings, Map<BookKey, Long> levelSequences) {
    levelSequences.forEach(
        (key, sequence) -> books.put(key, book(key).published(book(key).warning(), sequence)));
    warnings.forEach(
        (key, state) -> books.put(key, book(key).published(state, book(key).levelSequence())));
  }

  /** Takes the lines of orders, those that were placed first before the others. */
  public void expect(Collection<OpenOrder> orders) {
    orders.stream()
        .sorted(Comparator.comparingLong(order -> order.order().createdAtMillis()))
        .forEach(
            order -> {
              for (PurchaseOrder.Line line : order.order().lines()) {
                order.inbound(line.line()).forEach(this::expect);
              }
            });
  }

  /** All of them by their keys. */
  public Map<BookKey, Book> books() {
    return Map.copyOf(books);
  }

  private void expect(OrderLineEvent line) {
    books.put(
        line.book(),
        EffectiveSettings.bookkeeperOf(locations.get(line.book().location()), settings)
            .expecting(book(line.book()), line));
  }

  private Book book(BookKey key) {
    Book known = books.get(key);
    return known == null
        ? Book.empty(key, PlanningParameters.of(settings.skuDefaults()).threshold(), Book.NO_REVIEW)
        : known;
  }
}
