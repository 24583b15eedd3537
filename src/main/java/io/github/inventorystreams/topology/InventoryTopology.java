package io.github.inventorystreams.topology;

import io.github.inventorystreams.stages.CommitSignals;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.stages.NamedFailures;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.SourceTopic;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.input.EventKeying;
import io.github.inventorystreams.stages.input.EventSinkNames;
import io.github.inventorystreams.stages.input.SettingsKeying;
import io.github.inventorystreams.stages.input.SettingsSinkNames;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import io.github.inventorystreams.stages.sku.SkuSinkNames;
import io.github.inventorystreams.stages.sku.SkuStage;
import io.github.inventorystreams.stages.supplier.SupplierSinkNames;
import io.github.inventorystreams.stages.supplier.SupplierStage;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.state.SkuStageInputCodec;
import io.github.inventorystreams.state.SourceProgressCodec;
import io.github.inventorystreams.state.SupplierStageInput;
import io.github.inventorystreams.state.SupplierStageInputCodec;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The topology of the product. Stock events and settings are keyed by SKU and meet in the SKU
 * stage; what its books propose meets the suppliers' terms and answers in the supplier stage; what
 * that decides comes back to the books over a topic of its own, since a graph of streams can't be
 * cyclic.
 */
public final class InventoryTopology {
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();
  private static final Serde<SkuStageInput> TO_BOOKS = new SkuStageInputCodec().serde();
  private static final Serde<SupplierStageInput> TO_DESKS = new SupplierStageInputCodec().serde();

  private final Topics topics;
  private final StageSettings settings;
  private final Partitions partitions;
  private final StageMetrics board;
  private final ForecastExecutor workers;
  private final ReadPositions positions;
  private final CommitSignals commits = new CommitSignals();
  private final StreamsBuilder builder = new StreamsBuilder();

  private InventoryTopology(
      Topics topics,
      StageSettings settings,
      Partitions partitions,
      StageMetrics board,
      ForecastExecutor workers,
      ReadPositions positions) {
    this.topics = topics;
    this.settings = settings;
    this.partitions = partitions;
    this.board = board;
    this.workers = workers;
    this.positions = positions;
  }

  /**
   * Builds the topology.
   *
   * @param board where the tallies of this instance show
   * @param workers make the forecasts of slow methods under the wall clock
   * @param positions how far the inputs are read
   * @param properties of Kafka Streams, as far as they concern the graph
   */
  public static Topology build(
      Topics topics,
      StageSettings settings,
      Partitions partitions,
      StageMetrics board,
      ForecastExecutor workers,
      ReadPositions positions,
      Properties properties) {
    InventoryTopology wiring =
        new InventoryTopology(topics, settings, partitions, board, workers, positions);
    wiring.supplierStage(wiring.skuStage(wiring.keyed()));
    return wiring.builder.build(properties);
  }

  /** Stock events and settings, each in the partition of its SKU. */
  private KStream<byte[], SkuStageInput> keyed() {
    Stores.keying(commits).forEach(builder::addStateStore);
    Stores.settingsKeying().forEach(builder::addStateStore);
    builder.globalTable(
        topics.sourceClocks(),
        Consumed.with(Serdes.String(), new SourceProgressCodec().serde())
            .withName(Names.SOURCE_CLOCKS),
        Stores.sourceClocks());
    settings.input().tableTopics().forEach(this::idTable);
    KStream<byte[], Object> events =
        source(topics.stockEvents(), Names.STOCK_EVENTS_SOURCE)
            .process(
                () ->
                    NamedFailures.of(
                        new EventKeying(
                            settings,
                            partitions.books(),
                            eventSources(),
                            eventOutlets(),
                            board,
                            commits,
                            positions)),
                Named.as(Names.EVENT_KEYING),
                Stores.names(Stores.keying(commits)));
    to(events, topics.deadLetters(), Names.UNREADABLE_EVENTS_SINK);
    to(events, topics.sourceClocks(), Names.SOURCE_CLOCKS_SINK);
    KStream<byte[], Object> skuSettings =
        source(List.of(topics.skuSettings(), topics.locationSettings()), Names.SETTINGS_SOURCE)
            .process(
                () ->
                    NamedFailures.of(
                        new SettingsKeying(
                            topics.locationSettings(), settingsOutlets(), positions)),
                Named.as(Names.SETTINGS_KEYING),
                Stores.names(Stores.settingsKeying()));
    to(skuSettings, topics.deadLetters(), Names.UNREADABLE_SETTINGS_SINK);
    KStream<byte[], SkuStageInput> keyedEvents = outlet(events);
    KStream<byte[], SkuStageInput> keyedSettings = outlet(skuSettings);
    return settings.keyedBySku()
        ? bySku(keyedSettings).merge(keyedEvents, Named.as(Names.KEYED))
        : bySku(keyedSettings.merge(keyedEvents, Named.as(Names.KEYED)));
  }

  /** The books: levels, warnings and forecasts go out, proposals on to the suppliers' desks. */
  private KStream<byte[], SupplierStageInput> skuStage(KStream<byte[], SkuStageInput> keyed) {
    Stores.skuStage(commits).forEach(builder::addStateStore);
    KStream<byte[], Object> books =
        keyed
            .merge(
                builder.stream(
                    topics.bookUpdates(), consumed(Names.BOOK_UPDATES_SOURCE, bookUpdates())),
                Named.as(Names.SKU_STAGE_INPUT))
            .process(
                () ->
                    NamedFailures.ofBooks(
                        new SkuStage(
                            settings,
                            eventSources(),
                            SourceTopics.ofTicks(topics, partitions, settings.keyedBySku()),
                            partitions.suppliers(),
                            skuOutlets(),
                            board,
                            commits,
                            workers,
                            positions)),
                Named.as(Names.SKU_STAGE),
                Stores.names(Stores.skuStage(commits)));
    to(books, topics.stockLevels(), Names.STOCK_LEVELS_SINK);
    to(books, topics.lowStockWarnings(), Names.LOW_STOCK_WARNINGS_SINK);
    to(books, topics.demandForecasts(), Names.DEMAND_FORECASTS_SINK);
    to(books, topics.reviewRounds(), Names.REVIEW_ROUNDS_SINK);
    to(books, topics.deadLetters(), Names.UNREADABLE_UPDATES_SINK);
    KStream<byte[], SupplierStageInput> proposals = outlet(books);
    return proposals
        .filter((key, value) -> true, Named.as(Names.PROPOSED))
        .repartition(
            Repartitioned.with(BYTES, TO_DESKS)
                .withName(Names.ORDER_PROPOSALS)
                .withNumberOfPartitions(partitions.suppliers())
                .withStreamPartitioner(KeyPartitioning.bySupplier()));
  }

  /** The suppliers' desks: purchase orders go out, order lines go back to the books. */
  private void supplierStage(KStream<byte[], SupplierStageInput> proposals) {
    Stores.supplierStage().forEach(builder::addStateStore);
    KStream<byte[], Object> desks =
        proposals
            .merge(
                builder.stream(
                    List.of(topics.supplierSettings(), topics.supplierEvents()),
                    consumed(Names.SUPPLIER_SOURCE, fromOutside())),
                Named.as(Names.SUPPLIER_STAGE_INPUT))
            .process(
                () ->
                    NamedFailures.of(
                        new SupplierStage(
                            settings,
                            topics.supplierSettings(),
                            topics.supplierEvents(),
                            partitions.books(),
                            supplierOutlets(),
                            positions)),
                Named.as(Names.SUPPLIER_STAGE),
                Stores.names(Stores.supplierStage()));
    to(desks, topics.purchaseOrders(), Names.PURCHASE_ORDERS_SINK);
    to(desks, topics.deadLetters(), Names.REFUSED_ANSWERS_SINK);
    KStream<byte[], byte[]> orderLines = outlet(desks);
    orderLines.to(
        topics.orderLines(),
        Produced.<byte[], byte[]>as(Names.ORDER_LINES_SINK)
            .withKeySerde(BYTES)
            .withValueSerde(BYTES)
            .withStreamPartitioner(KeyPartitioning.bySku()));
    KStream<byte[], SkuStageInput> bookUpdates = outlet(desks);
    bookUpdates.to(
        topics.bookUpdates(),
        Produced.<byte[], SkuStageInput>as(Names.BOOK_UPDATES_SINK)
            .withKeySerde(BYTES)
            .withValueSerde(TO_BOOKS)
            .withStreamPartitioner(KeyPartitioning.bySku()));
  }

  private KStream<byte[], SkuStageInput> bySku(KStream<byte[], SkuStageInput> stream) {
    return stream.repartition(
        Repartitioned.with(BYTES, TO_BOOKS)
            .withName(Names.SKU_INPUT)
            .withNumberOfPartitions(partitions.books())
            .withStreamPartitioner(KeyPartitioning.bySku()));
  }

  /** A topic of ids, which each instance holds as a whole. */
  private void idTable(String topic) {
    String name = StoreNames.idTable(topic);
    builder.globalTable(
        topic,
        consumed(name + "-source", BYTES),
        Materialized.<byte[], byte[], KeyValueStore<Bytes, byte[]>>as(name)
            .withKeySerde(BYTES)
            .withValueSerde(BYTES));
  }

  private KStream<byte[], byte[]> source(List<String> from, String name) {
    return builder.stream(from, consumed(name, BYTES));
  }

  private static <V> Consumed<byte[], V> consumed(String name, Serde<V> values) {
    // Publishers may stamp anything; a time before the epoch would stop the stream.
    return Consumed.with(BYTES, values)
        .withName(name)
        .withTimestampExtractor((record, last) -> Math.max(0, record.timestamp()));
  }

  /** The topic is open to others, and what they put there by mistake must not stop the books. */
  private static Serde<SkuStageInput> bookUpdates() {
    SkuStageInputCodec codec = new SkuStageInputCodec();
    return Serdes.serdeFrom(TO_BOOKS.serializer(), (topic, bytes) -> codec.decodeAny(bytes));
  }

  /** What others publish stays as it is until the stage reads it: refused, it goes on unchanged. */
  private static Serde<SupplierStageInput> fromOutside() {
    return Serdes.serdeFrom(
        TO_DESKS.serializer(), (topic, bytes) -> new SupplierStageInput.FromOutside(bytes));
  }

  /** One way out of a stage, which forwards to its children by name, to each what it takes. */
  @SuppressWarnings("unchecked")
  private static <V> KStream<byte[], V> outlet(KStream<byte[], Object> stage) {
    return (KStream<byte[], V>) (KStream<byte[], ?>) stage;
  }

  private static void to(KStream<byte[], Object> stage, String topic, String name) {
    KStream<byte[], byte[]> written = outlet(stage);
    written.to(topic, Produced.<byte[], byte[]>as(name).withKeySerde(BYTES).withValueSerde(BYTES));
  }

  private List<SourceTopic> eventSources() {
    return SourceTopics.ofEvents(topics, partitions, settings.keyedBySku());
  }

  private static EventSinkNames eventOutlets() {
    return new EventSinkNames(Names.KEYED, Names.UNREADABLE_EVENTS_SINK, Names.SOURCE_CLOCKS_SINK);
  }

  private SettingsSinkNames settingsOutlets() {
    return new SettingsSinkNames(
        settings.keyedBySku() ? Names.SKU_INPUT + "-repartition-filter" : Names.KEYED,
        Names.UNREADABLE_SETTINGS_SINK);
  }

  private static SkuSinkNames skuOutlets() {
    return new SkuSinkNames(
        Names.STOCK_LEVELS_SINK,
        Names.LOW_STOCK_WARNINGS_SINK,
        Names.DEMAND_FORECASTS_SINK,
        Names.PROPOSED,
        Names.REVIEW_ROUNDS_SINK,
        Names.UNREADABLE_UPDATES_SINK);
  }

  private static SupplierSinkNames supplierOutlets() {
    return new SupplierSinkNames(
        Names.PURCHASE_ORDERS_SINK,
        Names.ORDER_LINES_SINK,
        Names.BOOK_UPDATES_SINK,
        Names.REFUSED_ANSWERS_SINK);
  }
}
