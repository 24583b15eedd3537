package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.SkuSettingsReader;
import io.github.inventorystreams.json.SkuSettingsUpdate;
import io.github.inventorystreams.stages.InMemoryStores;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.LocationSettingsCodec;
import io.github.inventorystreams.state.PooledSalesCodec;
import io.github.inventorystreams.state.SettingsCodec;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.state.SupplierTermsCodec;
import io.github.inventorystreams.stock.Book;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

/** Books are opened for what is set up, and taken away again. */
class UncountedSkusTest {
  private static final BookKey BOOK = new BookKey("A-1", "DC1");
  private static final long REVIEW_AT = 1_000;

  private final MockProcessorContext<byte[], Object> context =
      new MockProcessorContext<>(new Properties());
  private final StageSettings settings =
      ProcessorOnTopics.stageSettings(Map.of("sku.supplier", "S1"));
  private final EffectiveSettings catalog;
  private final BookShelf shelf;
  private final List<BookKey> opened = new ArrayList<>();

  UncountedSkusTest() {
    InMemoryStores.store(
        context, StoreNames.SKU_SETTINGS, Serdes.String(), new SettingsCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_LOCATIONS, Serdes.String(), new LocationSettingsCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_TERMS, Serdes.String(), new SupplierTermsCodec().serde());
    InMemoryStores.store(
        context, StoreNames.SKU_POOLS, Serdes.String(), new PooledSalesCodec().serde());
    catalog = new EffectiveSettings(settings, context);
    shelf = EmptyShelf.in(context, catalog::planOf);
  }

  private void set(SkuSettings some) {
    catalog.put(new SkuStageInput.Settings(BOOK.sku(), BOOK.location(), some));
  }

  private static SkuSettings threshold(long units) {
    byte[] json = "{\"threshold\":%d}".formatted(units).getBytes(StandardCharsets.UTF_8);
    Decoded<SkuSettingsUpdate> read =
        new SkuSettingsReader().read(BOOK.toString().getBytes(StandardCharsets.UTF_8), json);
    return ((Decoded.Valid<SkuSettingsUpdate>) read).value().settings();
  }

  private UncountedSkus started() {
    return new UncountedSkus(true, catalog, shelf);
  }

  private Book open(BookKey key) {
    opened.add(key);
    return Book.empty(key, catalog.planOf(key).threshold(), REVIEW_AT);
  }

  @Test
  void whatWasSetBeforeTheSwitchIsOpenedAfterAStart() {
    set(threshold(3));
    started().open(this::open, () -> true);
    assertThat(opened).containsExactly(BOOK);
    assertThat(shelf.due(REVIEW_AT, 9)).containsExactly(new DueBooks.Due(REVIEW_AT, BOOK));
    started().open(this::open, () -> true);
    assertThat(opened).as("another start").containsExactly(BOOK);
  }

  @Test
  void whatWasOpenedIsTakenAwayWhereTheSwitchWasTakenBack() {
    set(threshold(3));
    started().open(this::open, () -> true);
    Book book = shelf.find(BOOK);
    assertThat(book).isNotNull();
    assertThat(started().close(book)).isFalse();
    assertThat(new UncountedSkus(false, catalog, shelf).close(book)).isTrue();
    assertThat(shelf.find(BOOK)).isNull();
    assertThat(shelf.due(REVIEW_AT, 9)).isEmpty();
  }

  @Test
  void aLocationThatTurnsOutToBeUnknownIsWaitedFor() {
    set(threshold(3));
    UncountedSkus uncounted = started();
    uncounted.open(this::open, () -> true);
    LocationSettings utc = LocationSettings.in(ZoneOffset.UTC);
    catalog.put("DC2", utc);
    uncounted.locationChanged();
    Book book = shelf.find(BOOK);
    assertThat(book).isNotNull();
    assertThat(uncounted.close(book)).isTrue();
    uncounted.open(this::open, () -> true);
    assertThat(shelf.find(BOOK)).isNull();
    catalog.put("DC1", utc);
    uncounted.locationChanged();
    uncounted.open(this::open, () -> true);
    assertThat(shelf.find(BOOK)).isNotNull();
    assertThat(opened).containsExactly(BOOK, BOOK);
  }
}
