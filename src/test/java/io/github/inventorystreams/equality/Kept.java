package io.github.inventorystreams.equality;

import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.SalesDays;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * What the stores of an instance keep of books and orders.
 *
 * @param books but for what a review has found, which is found again from what is known by then
 * @param demand of each day
 * @param closedInStockMillis of the days that have left the window, as the last event of a book saw
 *     it
 */
record Kept(
    Map<String, String> books,
    Map<String, List<Long>> demand,
    Map<String, List<Long>> closedInStockMillis,
    Map<String, OpenOrder> orders) {

  private static final Set<LowStockWarning.Kind> OF_STOCK =
      Set.of(
          LowStockWarning.Kind.LOW,
          LowStockWarning.Kind.OUT_OF_STOCK,
          LowStockWarning.Kind.NEGATIVE);

  static Kept of(ProcessorOnTopics instance) {
    Map<String, String> books = new TreeMap<>();
    Kept.<Book>all(instance, StoreNames.SKU_STATE)
        .forEach(
            (key, book) ->
                books.put(
                    key,
                    String.join(
                        "\n",
                        "on hand %d, last counted %s"
                            .formatted(book.onHand().units(), book.onHand().base()),
                        book.reserved().toString(),
                        "on order " + book.inbound().ordered(),
                        "proposed " + book.inbound().proposed(),
                        "next " + book.inbound().nextReceiptAtMillis(),
                        "took " + book.inbound().leadTimes(),
                        "open " + open(book),
                        "newest " + book.newestMillis(),
                        "review " + book.reviewAtMillis())));
    Map<String, List<Long>> demand = new TreeMap<>();
    Map<String, List<Long>> inStock = new TreeMap<>();
    Map<String, SalesDays> closed = all(instance, StoreNames.SKU_HISTORY);
    Kept.<Book>all(instance, StoreNames.SKU_STATE)
        .forEach(
            (key, book) -> {
              SalesDays days = closed.getOrDefault(key, SalesDays.NONE);
              demand.put(key, list(days.followedBy(book.days()).demand()));
              inStock.put(key, list(days.inStockMillis()));
            });
    return new Kept(books, demand, inStock, all(instance, StoreNames.SUPPLIER_ORDERS));
  }

  private static List<Long> list(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Those of the stock; what is late or comes too late is looked at anew, and may be news. */
  private static List<String> open(Book book) {
    return book.warning().open().stream()
        .filter(each -> OF_STOCK.contains(each.kind()))
        .map(each -> each.kind() + "#" + each.number())
        .toList();
  }

  private static <V> Map<String, V> all(ProcessorOnTopics instance, String store) {
    Map<String, V> all = new TreeMap<>();
    try (KeyValueIterator<String, V> entries = instance.<String, V>store(store).all()) {
      entries.forEachRemaining(entry -> all.put(entry.key, entry.value));
    }
    return all;
  }
}
