package io.github.inventorystreams.topology;

import io.github.inventorystreams.stages.EventKeying;
import io.github.inventorystreams.stages.EventSinkNames;
import io.github.inventorystreams.stages.ForecastExecutor;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.stages.SettingsKeying;
import io.github.inventorystreams.stages.SettingsSinkNames;
import io.github.inventorystreams.stages.SkuSinkNames;
import io.github.inventorystreams.stages.SkuStage;
import io.github.inventorystreams.stages.SourceTopic;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.SupplierSinkNames;
import io.github.inventorystreams.stages.SupplierStage;
import io.github.inventorystreams.state.SourceProgressCodec;
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
 * that decides comes back to the books over the topic of order lines, since a graph of streams
 * can't be cyclic.
 */
public final class InventoryTopology {
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private final Topics topics;
  private final StageSettings settings;
  private final Partitions partitions;
  private final StageMetrics board;
  private final ForecastExecutor workers;
  private final StreamsBuilder builder = new StreamsBuilder();

  private InventoryTopology(
      Topics topics,
      StageSettings settings,
      Partitions partitions,
      StageMetrics board,
      ForecastExecutor workers) {
    this.topics = topics;
    this.settings = settings;
    this.partitions = partitions;
    this.board = board;
    this.workers = workers;
  }

  /**
   * Builds the topology.
   *
   * @param board where the tallies of this instance show
   * @param workers make the forecasts of slow methods under the wall clock
   * @param properties of Kafka Streams, as far as they concern the graph
   */
  public static Topology build(
      Topics topics,
      StageSettings settings,
      Partitions partitions,
      StageMetrics board,
      ForecastExecutor workers,
      Properties properties) {
    InventoryTopology wiring = new InventoryTopology(topics, settings, partitions, board, workers);
    wiring.supplierStage(wiring.skuStage(wiring.keyed()));
    return wiring.builder.build(properties);
  }

  /** Stock events and settings, each in the partition of its SKU. */
  private KStream<byte[], byte[]> keyed() {
    Stores.keying().forEach(builder::addStateStore);
    builder.globalTable(
        topics.sourceClocks(),
        Consumed.with(Serdes.String(), new SourceProgressCodec().serde())
            .withName(Names.SOURCE_CLOCKS),
        Stores.sourceClocks());
    settings.input().tableTopics().forEach(this::idTable);
    KStream<byte[], byte[]> events =
        source(topics.stockEvents(), Names.STOCK_EVENTS_SOURCE)
            .process(
                () ->
                    new EventKeying(
                        settings, partitions.books(), eventSources(), eventOutlets(), board),
                Named.as(Names.EVENT_KEYING),
                Stores.names(Stores.keying()));
    to(events, topics.deadLetters(), Names.UNREADABLE_EVENTS_SINK);
    to(events, topics.sourceClocks(), Names.SOURCE_CLOCKS_SINK);
    KStream<byte[], byte[]> skuSettings =
        source(List.of(topics.skuSettings(), topics.locationSettings()), Names.SETTINGS_SOURCE)
            .process(
                () -> new SettingsKeying(topics.locationSettings(), settingsOutlets()),
                Named.as(Names.SETTINGS_KEYING));
    to(skuSettings, topics.deadLetters(), Names.UNREADABLE_SETTINGS_SINK);
    return settings.keyedBySku()
        ? bySku(skuSettings).merge(events, Named.as(Names.KEYED))
        : bySku(skuSettings.merge(events, Named.as(Names.KEYED)));
  }

  /** The books: levels, warnings and forecasts go out, proposals on to the suppliers' desks. */
  private KStream<byte[], byte[]> skuStage(KStream<byte[], byte[]> keyed) {
    Stores.skuStage().forEach(builder::addStateStore);
    KStream<byte[], byte[]> books =
        keyed
            .merge(
                source(List.of(topics.orderLines()), Names.ORDER_LINES_SOURCE),
                Named.as(Names.SKU_STAGE_INPUT))
            .process(
                () ->
                    new SkuStage(
                        settings,
                        topics.orderLines(),
                        eventSources(),
                        SourceTopics.ofTicks(topics, partitions, settings.keyedBySku()),
                        partitions.suppliers(),
                        skuOutlets(),
                        board,
                        workers),
                Named.as(Names.SKU_STAGE),
                Stores.names(Stores.skuStage()));
    to(books, topics.stockLevels(), Names.STOCK_LEVELS_SINK);
    to(books, topics.lowStockWarnings(), Names.LOW_STOCK_WARNINGS_SINK);
    to(books, topics.demandForecasts(), Names.DEMAND_FORECASTS_SINK);
    to(books, topics.reviewRounds(), Names.REVIEW_ROUNDS_SINK);
    to(books, topics.deadLetters(), Names.REFUSED_EVENTS_SINK);
    return books
        .filter((key, value) -> true, Named.as(Names.PROPOSED))
        .repartition(
            Repartitioned.with(BYTES, BYTES)
                .withName(Names.ORDER_PROPOSALS)
                .withNumberOfPartitions(partitions.suppliers())
                .withStreamPartitioner(KeyPartitioning.bySupplier()));
  }

  /** The suppliers' desks: purchase orders go out, order lines go back to the books. */
  private void supplierStage(KStream<byte[], byte[]> proposals) {
    Stores.supplierStage().forEach(builder::addStateStore);
    KStream<byte[], byte[]> desks =
        proposals
            .merge(
                source(
                    List.of(topics.supplierSettings(), topics.supplierEvents()),
                    Names.SUPPLIER_SOURCE),
                Named.as(Names.SUPPLIER_STAGE_INPUT))
            .process(
                () ->
                    new SupplierStage(
                        settings,
                        topics.supplierSettings(),
                        topics.supplierEvents(),
                        partitions.books(),
                        supplierOutlets()),
                Named.as(Names.SUPPLIER_STAGE),
                Stores.names(Stores.supplierStage()));
    to(desks, topics.purchaseOrders(), Names.PURCHASE_ORDERS_SINK);
    to(desks, topics.deadLetters(), Names.REFUSED_ANSWERS_SINK);
    desks.to(
        topics.orderLines(),
        Produced.<byte[], byte[]>as(Names.ORDER_LINES_SINK)
            .withKeySerde(BYTES)
            .withValueSerde(BYTES)
            .withStreamPartitioner(KeyPartitioning.bySku()));
  }

  private KStream<byte[], byte[]> bySku(KStream<byte[], byte[]> stream) {
    return stream.repartition(
        Repartitioned.with(BYTES, BYTES)
            .withName(Names.SKU_INPUT)
            .withNumberOfPartitions(partitions.books())
            .withStreamPartitioner(KeyPartitioning.bySku()));
  }

  /** A topic of ids, which each instance holds as a whole. */
  private void idTable(String topic) {
    String name = StoreNames.idTable(topic);
    builder.globalTable(
        topic,
        consumed(name + "-source"),
        Materialized.<byte[], byte[], KeyValueStore<Bytes, byte[]>>as(name)
            .withKeySerde(BYTES)
            .withValueSerde(BYTES));
  }

  private KStream<byte[], byte[]> source(List<String> from, String name) {
    return builder.stream(from, consumed(name));
  }

  private static Consumed<byte[], byte[]> consumed(String name) {
    // Publishers may stamp anything; a time before the epoch would stop the stream.
    return Consumed.with(BYTES, BYTES)
        .withName(name)
        .withTimestampExtractor((record, last) -> Math.max(0, record.timestamp()));
  }

  private static void to(KStream<byte[], byte[]> stream, String topic, String name) {
    stream.to(topic, Produced.<byte[], byte[]>as(name).withKeySerde(BYTES).withValueSerde(BYTES));
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
        Names.REFUSED_EVENTS_SINK);
  }

  private static SupplierSinkNames supplierOutlets() {
    return new SupplierSinkNames(
        Names.PURCHASE_ORDERS_SINK, Names.ORDER_LINES_SINK, Names.REFUSED_ANSWERS_SINK);
  }
}
