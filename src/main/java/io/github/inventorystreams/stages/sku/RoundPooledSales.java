package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.PooledSales;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The sales that the books of a partition share with the supplier's other SKUs, added up over a
 * round, which may be longer than a transaction.
 */
final class RoundPooledSales {
  private final KeyValueStore<String, PooledSales> sums;

  RoundPooledSales(KeyValueStore<String, PooledSales> sums) {
    this.sums = sums;
  }

  /** Adds what one book shares. */
  void add(String supplierId, PooledSales sales) {
    PooledSales before = sums.get(supplierId);
    sums.put(supplierId, before == null ? sales : before.with(sales));
  }

  /** Takes all sums out, by the names of the suppliers. */
  void takeAll(BiConsumer<String, PooledSales> taker) {
    Map<String, PooledSales> all = new TreeMap<>();
    try (KeyValueIterator<String, PooledSales> entries = sums.all()) {
      entries.forEachRemaining(entry -> all.put(entry.key, entry.value));
    }
    all.forEach(
        (supplierId, sum) -> {
          sums.delete(supplierId);
          taker.accept(supplierId, sum);
        });
  }
}
