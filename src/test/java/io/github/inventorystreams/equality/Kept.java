package io.github.inventorystreams.equality;

import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.SalesDays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * What the stores of an instance keep of books and orders.
 *
 * @param books but for what a review has found, which is found again from what is known by then
 */
record Kept(
    Map<String, String> books, Map<String, SalesDays> histories, Map<String, OpenOrder> orders) {

  static Kept of(ProcessorOnTopics instance) {
    Map<String, String> books = new TreeMap<>();
    Kept.<Book>all(instance, StoreNames.SKU_STATE)
        .forEach(
            (key, book) ->
                books.put(
                    key,
                    String.join(
                        "\n",
                        book.onHand().toString(),
                        book.reserved().toString(),
                        "on order " + book.inbound().ordered(),
                        "proposed " + book.inbound().proposed(),
                        "next " + book.inbound().nextReceiptAtMillis(),
                        "took " + book.inbound().leadTimes(),
                        "open " + open(book),
                        "raised " + book.warning().raised(),
                        "newest " + book.newestMillis(),
                        "review " + book.reviewAtMillis())));
    return new Kept(
        books, all(instance, StoreNames.SKU_HISTORY), all(instance, StoreNames.SUPPLIER_ORDERS));
  }

  /** The figures of a warning may be others, which is news then. */
  private static List<String> open(Book book) {
    return book.warning().open().stream().map(each -> each.kind() + "#" + each.number()).toList();
  }

  private static <V> Map<String, V> all(ProcessorOnTopics instance, String store) {
    Map<String, V> all = new TreeMap<>();
    try (KeyValueIterator<String, V> entries = instance.<String, V>store(store).all()) {
      entries.forEachRemaining(entry -> all.put(entry.key, entry.value));
    }
    return all;
  }
}
