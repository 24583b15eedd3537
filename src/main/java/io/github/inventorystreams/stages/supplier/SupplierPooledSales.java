package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.state.SupplierStageInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The pooled sales of each supplier's SKUs: the share of each partition of books, and which
 * suppliers' sums the books have yet to receive.
 */
final class SupplierPooledSales {
  private final int bookPartitions;
  private final KeyValueStore<String, PooledSales> shares;
  private final KeyValueStore<String, PooledSales> news;

  /**
   * @param bookPartitions how many partitions the SKU stage has
   */
  SupplierPooledSales(int bookPartitions, ProcessingContext context) {
    this.bookPartitions = bookPartitions;
    this.shares = context.getStateStore(StoreNames.SUPPLIER_SHARES);
    this.news = context.getStateStore(StoreNames.SUPPLIER_SHARE_NEWS);
  }

  /** Takes a partition's share, which replaces its share of an earlier review. */
  void add(SupplierStageInput.Pooled pooled) {
    shares.put(key(pooled.partition(), pooled.supplierId()), pooled.sales());
    news.put(pooled.supplierId(), pooled.sales());
  }

  /** The sums that have changed since this was last asked, by the names of the suppliers. */
  List<SkuStageInput.Pooled> takeNews() {
    List<String> changed = new ArrayList<>();
    try (KeyValueIterator<String, PooledSales> all = news.all()) {
      all.forEachRemaining(entry -> changed.add(entry.key));
    }
    changed.forEach(news::delete);
    return changed.stream()
        .map(supplierId -> new SkuStageInput.Pooled(supplierId, sum(supplierId)))
        .toList();
  }

  private PooledSales sum(String supplierId) {
    PooledSales sum = PooledSales.NONE;
    for (int partition = 0; partition < bookPartitions; partition++) {
      PooledSales share = shares.get(key(partition, supplierId));
      sum = share == null ? sum : sum.with(share);
    }
    return sum;
  }

  private static String key(int partition, String supplierId) {
    return partition + "/" + supplierId;
  }
}
