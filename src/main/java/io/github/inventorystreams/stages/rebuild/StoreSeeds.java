package io.github.inventorystreams.stages.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.purchasing.OrderTimeouts;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.stages.RebuildMarks;
import io.github.inventorystreams.stages.SourceTopic;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.TimerIndex;
import io.github.inventorystreams.stages.Watermark;
import io.github.inventorystreams.stages.sku.SeededBooks;
import io.github.inventorystreams.state.BookCodec;
import io.github.inventorystreams.state.Codec;
import io.github.inventorystreams.state.LocationSettingsCodec;
import io.github.inventorystreams.state.NumberCodec;
import io.github.inventorystreams.state.OpenOrderCodec;
import io.github.inventorystreams.state.SettingsCodec;
import io.github.inventorystreams.state.SupplierTermsCodec;
import io.github.inventorystreams.stock.Book;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/**
 * The first content of the stores after a reset, laid into their changelogs: settings and terms,
 * what was published of the books, the orders at the suppliers' desks, and how far the events are
 * to be applied in silence. All else comes from the events.
 */
public final class StoreSeeds {
  private final StageSettings settings;
  private final int partitions;
  private final Taker taker;

  /** Takes what a store begins with. */
  @FunctionalInterface
  public interface Taker {
    void take(String store, int partition, byte[] key, byte[] value);
  }

  /**
   * @param partitions of every input topic
   */
  public StoreSeeds(StageSettings settings, int partitions, Taker taker) {
    this.settings = settings;
    this.partitions = partitions;
    this.taker = taker;
  }

  /** Lays out what was published. */
  public void lay(PublishedFacts facts, long nowMillis) {
    facts.skus().forEach(this::lay);
    facts.locations().forEach(this::lay);
    Map<String, SupplierTerms> terms = new HashMap<>();
    facts
        .suppliers()
        .forEach((id, set) -> terms.put(id, set.terms(id, settings.supplierDefaults())));
    terms.values().forEach(this::lay);
    facts.lastTicks().forEach(this::layTick);
    SeededBooks books = new SeededBooks(settings, facts.locations());
    books.publish(facts.warnings(), facts.levelSequences());
    books.expect(facts.orders());
    books.books().values().forEach(this::lay);
    for (OpenOrder order : facts.orders()) {
      String supplierId = order.order().supplierId();
      SupplierTerms agreed =
          terms.getOrDefault(
              supplierId, SupplierSettings.NONE.terms(supplierId, settings.supplierDefaults()));
      lay(order, new OrderTimeouts(settings.orders(), agreed).dueAtMillis(order), nowMillis);
    }
  }

  /**
   * Lays out how far the events are to be applied in silence.
   *
   * @param sources the topics of stock events
   * @param lastOffsets the last record of each of their partitions that has any, by its name
   */
  public void lay(List<SourceTopic> sources, Map<String, Long> lastOffsets) {
    for (int partition = 0; partition < partitions; partition++) {
      put(StoreNames.SKU_POSITIONS, partition, SeededBooks.REBUILDING, 0L, new NumberCodec());
      for (SourceTopic source : sources) {
        String own = RecordOrigin.partitionName(source.topic(), partition);
        mark(StoreNames.STOCK_EVENTS_POSITIONS, partition, own, lastOffsets);
        for (String name : source.namesFor(partition).toList()) {
          mark(StoreNames.SKU_POSITIONS, partition, name, lastOffsets);
        }
      }
    }
  }

  private void mark(String store, int partition, String source, Map<String, Long> lastOffsets) {
    Long last = lastOffsets.get(source);
    if (last != null) {
      put(store, partition, RebuildMarks.storeKey(source), last, new NumberCodec());
    }
  }

  private void lay(String skuOrBook, SkuSettings set) {
    int partition = KeyPartitioning.ofSku(skuOrBook.getBytes(UTF_8), partitions);
    put(StoreNames.SKU_SETTINGS, partition, skuOrBook, set, new SettingsCodec());
  }

  private void lay(String location, LocationSettings set) {
    for (int partition = 0; partition < partitions; partition++) {
      put(StoreNames.SKU_LOCATIONS, partition, location, set, new LocationSettingsCodec());
    }
  }

  private void lay(SupplierTerms terms) {
    String supplierId = terms.supplierId();
    int desk = KeyPartitioning.ofSupplier(supplierId, partitions);
    put(StoreNames.SUPPLIER_SETTINGS, desk, supplierId, terms, new SupplierTermsCodec());
    for (int partition = 0; partition < partitions; partition++) {
      put(StoreNames.SKU_TERMS, partition, supplierId, terms, new SupplierTermsCodec());
    }
  }

  private void layTick(String source, long atMillis) {
    String key = Watermark.storeKey(SeededBooks.TICKS, source);
    for (int partition = 0; partition < partitions; partition++) {
      put(StoreNames.SKU_CLOCK, partition, key, atMillis, new NumberCodec());
    }
  }

  private void lay(Book book) {
    String key = book.key().toString();
    int partition = KeyPartitioning.ofSku(key.getBytes(UTF_8), partitions);
    put(StoreNames.SKU_STATE, partition, key, book, new BookCodec());
  }

  private void lay(OpenOrder order, long dueAtMillis, long nowMillis) {
    if (order.isFinished() && dueAtMillis <= nowMillis) {
      return;
    }
    int desk = KeyPartitioning.ofSupplier(order.order().supplierId(), partitions);
    String poNumber = order.order().poNumber();
    put(StoreNames.SUPPLIER_ORDERS, desk, poNumber, order, new OpenOrderCodec());
    if (dueAtMillis != OrderTimeouts.NEVER) {
      KeyValue<Bytes, byte[]> due = TimerIndex.entry(dueAtMillis, poNumber);
      taker.take(StoreNames.SUPPLIER_DUE, desk, due.key.get(), due.value);
    }
  }

  private <V> void put(String store, int partition, String key, V value, Codec<V> codec) {
    taker.take(store, partition, key.getBytes(UTF_8), codec.encode(value));
  }
}
