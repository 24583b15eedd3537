package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.InMemoryStores;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.BookCodec;
import io.github.inventorystreams.state.JournalCodec;
import io.github.inventorystreams.state.PooledSalesCodec;
import io.github.inventorystreams.state.ReservationCodec;
import io.github.inventorystreams.state.ReviewOutcomeCodec;
import io.github.inventorystreams.state.SalesDaysCodec;
import io.github.inventorystreams.stock.review.PlanningParameters;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;

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
    InMemoryStores.store(context, StoreNames.SKU_DUE, Serdes.Bytes(), Serdes.ByteArray());
    SkuSinkNames nowhere = new SkuSinkNames("a", "b", "c", "d", "e", "dead");
    return new BookShelf(
        context,
        new SkuOutput(context, nowhere, plans),
        InMemoryStores.noCommit(),
        1 << 20,
        1 << 20);
  }
}
