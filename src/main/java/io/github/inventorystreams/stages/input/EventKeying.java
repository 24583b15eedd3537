package io.github.inventorystreams.stages.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.StockEventReader;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.lateness.LatenessRules;
import io.github.inventorystreams.lateness.SourceClock;
import io.github.inventorystreams.stages.BeforeCommit;
import io.github.inventorystreams.stages.CommitSignals;
import io.github.inventorystreams.stages.DeadLetters;
import io.github.inventorystreams.stages.EventCounters;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.stages.LateEventHeader;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.RebuildMarks;
import io.github.inventorystreams.stages.RecordOrigins;
import io.github.inventorystreams.stages.SourceTopic;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.SkuStageInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The processor that reads stock events, judges whether they are too late for their source, and
 * keys them by their book. What can't be read or comes too late becomes a dead letter here, where
 * its bytes are; they do not travel on.
 */
public final class EventKeying implements Processor<byte[], byte[], byte[], Object> {
  private final StageSettings settings;
  private final int partitions;
  private final List<SourceTopic> sources;
  private final EventSinkNames outlets;
  private final StageMetrics board;
  private final CommitSignals commits;
  private final ReadPositions positions;

  private ProcessorContext<byte[], Object> context;
  private EventCounters tally;
  private SourceClocks clocks;
  private SourceWatermarks watermarks;
  private StockEventReader reader;
  private RebuildMarks marks;
  private ReadPositions.OfTask read;

  /**
   * @param partitions of the books
   * @param sources the topics of stock events
   */
  public EventKeying(
      StageSettings settings,
      int partitions,
      List<SourceTopic> sources,
      EventSinkNames outlets,
      StageMetrics board,
      CommitSignals commits,
      ReadPositions positions) {
    this.settings = settings;
    this.partitions = partitions;
    this.sources = sources;
    this.outlets = outlets;
    this.board = board;
    this.commits = commits;
    this.positions = positions;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    BeforeCommit commit = commits.open(StoreNames.STOCK_EVENTS_COMMIT, context);
    this.tally = new EventCounters(context.getStateStore(StoreNames.STOCK_EVENTS_TALLY), commit);
    this.reader =
        new StockEventReader(
            settings.input().with(new IdTopics(context)),
            settings.defaultLocation(),
            settings.futureLimit().toMillis());
    board.show(boardName(), tally);
    this.clocks =
        new SourceClocks(
            context.getStateStore(StoreNames.STOCK_EVENTS_CLOCKS),
            commit,
            settings.lateness(),
            context.currentSystemTimeMs());
    KeyValueStore<String, Long> read = context.getStateStore(StoreNames.STOCK_EVENTS_POSITIONS);
    this.marks = new RebuildMarks(read);
    this.read = positions.open(context, read, commit);
    int partition = context.taskId().partition();
    this.watermarks =
        new SourceWatermarks(
            context,
            clocks,
            sources.stream()
                .map(source -> RecordOrigin.partitionName(source.topic(), partition))
                .toList(),
            sources.stream().flatMap(SourceTopic::names).collect(toSet()),
            outlets.sourceClocks(),
            (source, atMillis) ->
                forward(
                    context.currentSystemTimeMs(),
                    KeyPartitioning.broadcast("watermark"),
                    new SkuStageInput.Watermark(source, atMillis),
                    new RecordHeaders()));
    watermarks.schedule();
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordOrigin origin = RecordOrigins.of(context);
    Decoded<List<StockEvent>> decoded =
        reader.read(
            origin,
            record.value(),
            record.headers(),
            record.timestamp(),
            context.currentSystemTimeMs());
    if (decoded instanceof Decoded.Valid<List<StockEvent>> valid) {
      accept(record, origin, valid.value());
    } else if (decoded instanceof Decoded.Clock<List<StockEvent>> clock) {
      forward(
          record.timestamp(),
          KeyPartitioning.broadcast("tick"),
          new SkuStageInput.Tick(origin.topic(), origin.partition(), clock.atMillis()),
          new RecordHeaders());
    } else if (decoded instanceof Decoded.Invalid<List<StockEvent>> invalid) {
      refuse(record, origin, invalid.reason(), invalid.detail());
    }
    if (marks.pass(origin.partitionName(), origin.offset())) {
      forward(
          record.timestamp(),
          KeyPartitioning.broadcast("reached"),
          new SkuStageInput.Reached(origin.partitionName()),
          new RecordHeaders());
    }
    read.processed();
  }

  @Override
  public void close() {
    commits.close(StoreNames.STOCK_EVENTS_COMMIT, context);
    board.remove(boardName());
  }

  private void accept(Record<byte[], byte[]> record, RecordOrigin origin, List<StockEvent> events) {
    for (StockEvent event : events) {
      if (settings.keyedBySku() && !isHome(event, origin)) {
        refuse(
            record,
            origin,
            DeadLetterReason.WRONG_PARTITION,
            "SKU %s does not belong into partition %d of %d: publish with the bare SKU as key and the murmur2 partitioner, or set input.keyed-by-sku=false"
                .formatted(event.header().book().sku(), origin.partition(), partitions));
        return;
      }
    }
    String source = origin.partitionName();
    LatenessRules rules = settings.lateness();
    SourceClock clock = clocks.of(source);
    for (StockEvent event : events) {
      if (clock.isTooLate(event.atMillis(), rules) && !mayBeLate(record, event)) {
        refuse(record, origin, DeadLetterReason.TOO_LATE, tooLate(event, origin, clock));
        return;
      }
    }
    tally.read(source, events.size());
    if (!events.isEmpty()) {
      watermarks.markAlive(source);
    }
    Headers trace = TraceContext.only(record.headers());
    for (StockEvent event : events) {
      forward(
          record.timestamp(),
          event.header().book().toString().getBytes(UTF_8),
          new SkuStageInput.Event(
              event,
              origin,
              clock.takenFromMillis(rules),
              clock.isTooLate(event.atMillis(), rules)),
          trace);
    }
    // After the events: they may be older than what the books need to remember from then on.
    for (StockEvent event : events) {
      if (!clock.isTooLate(event.atMillis(), rules)) {
        watermarks.recordEvent(source, event.atMillis());
      }
    }
  }

  /** Whether an event that is too late is to count as demand of its day. */
  private static boolean mayBeLate(Record<byte[], byte[]> record, StockEvent late) {
    return LateEventHeader.areAccepted(record.headers()) && LateEventHeader.demand(late) > 0;
  }

  private String tooLate(StockEvent event, RecordOrigin origin, SourceClock clock) {
    return "it is of %s, but partition %d of %s is at %s and takes events of the last %s only"
        .formatted(
            Instant.ofEpochMilli(event.atMillis()),
            origin.partition(),
            origin.topic(),
            Instant.ofEpochMilli(clock.millis()),
            inWords(settings.window()));
  }

  private static String inWords(Duration window) {
    return window.equals(Duration.ofDays(window.toDays()))
        ? window.toDays() + " days"
        : window.toString();
  }

  private boolean isHome(StockEvent event, RecordOrigin origin) {
    byte[] sku = event.header().book().sku().getBytes(UTF_8);
    return KeyPartitioning.ofSku(sku, partitions) == origin.partition();
  }

  private void refuse(
      Record<byte[], byte[]> record, RecordOrigin origin, DeadLetterReason reason, String detail) {
    tally.refused(origin.partitionName(), reason);
    context.forward(DeadLetters.of(record, origin, reason, detail), outlets.deadLetters());
  }

  private void forward(long timestampMillis, byte[] key, SkuStageInput input, Headers headers) {
    context.forward(new Record<>(key, input, timestampMillis, headers), outlets.books());
  }

  private String boardName() {
    return StoreNames.STOCK_EVENTS_TALLY + '/' + context.taskId();
  }
}
