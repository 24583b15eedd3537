package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.InMemoryStores;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.BookCodec;
import io.github.inventorystreams.state.JournalCodec;
import io.github.inventorystreams.state.NumberCodec;
import io.github.inventorystreams.state.PooledSalesCodec;
import io.github.inventorystreams.state.ReservationCodec;
import io.github.inventorystreams.state.ReviewOutcomeCodec;
import io.github.inventorystreams.state.SalesDaysCodec;
import io.github.inventorystreams.stock.review.PlanningParameters;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** A shelf without a topology and without a book. */
final class EmptyShelf {
  private EmptyShelf() {}

  static BookShelf in(
      MockProcessorContext<byte[], Object> context, Function<BookKey, PlanningParameters> plans) {
    InMemoryStores.store(context, StoreNames.SKU_STATE, Serdes.String(), new BookCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_HISTORY, Serdes.String(), new SalesDaysCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_REVIEWS, Serdes.String(), new ReviewOutcomeCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_JOURNAL, Serdes.Bytes(), new JournalCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_RESERVATIONS, Serdes.Bytes(), new ReservationCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_SHARES, Serdes.String(), new PooledSalesCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_POSITIONS, Serdes.String(), new NumberCodec().serde());
    InMemoryStores.store(context, StoreNames.SKU_DUE, Serdes.Bytes(), Serdes.ByteArray());
    return ofStoresIn(context, plans);
  }

  /**
   * The same with another index of what is due.
   *
   * @param due makes it of the one that it would have
   */
  static BookShelf in(
      MockProcessorContext<byte[], Object> context,
      Function<BookKey, PlanningParameters> plans,
      UnaryOperator<KeyValueStore<Bytes, byte[]>> due) {
    in(context, plans);
    context.addStateStore(due.apply(context.getStateStore(StoreNames.SKU_DUE)));
    return ofStoresIn(context, plans);
  }

  private static BookShelf ofStoresIn(
      MockProcessorContext<byte[], Object> context, Function<BookKey, PlanningParameters> plans) {
    SkuSinkNames nowhere = new SkuSinkNames("a", "b", "c", "d", "e", "dead");
    return new BookShelf(
        context,
        new SkuOutput(context, nowhere, plans),
        new Rebuild(context.getStateStore(StoreNames.SKU_POSITIONS)),
        InMemoryStores.noCommit(),
        1 << 20,
        1 << 20);
  }
}
