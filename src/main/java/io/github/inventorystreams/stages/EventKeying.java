package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.RecordPlace;
import io.github.inventorystreams.json.StockEventReader;
import io.github.inventorystreams.state.SkuInput;
import io.github.inventorystreams.state.SkuInputCodec;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads stock events and keys them by their book. What can't be read becomes a dead letter here.
 */
public final class EventKeying implements Processor<byte[], byte[], byte[], byte[]> {
  private final StageSettings settings;
  private final int partitions;
  private final KeyingOutlets outlets;
  private final AccountingBoard board;
  private final StockEventReader reader;
  private final SkuInputCodec codec = new SkuInputCodec();

  private ProcessorContext<byte[], byte[]> context;
  private Tally tally;

  /**
   * @param partitions of the books
   */
  public EventKeying(
      StageSettings settings, int partitions, KeyingOutlets outlets, AccountingBoard board) {
    this.settings = settings;
    this.partitions = partitions;
    this.outlets = outlets;
    this.board = board;
    this.reader =
        new StockEventReader(
            settings.input(), settings.defaultLocation(), settings.futureLimit().toMillis());
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
    this.tally = new Tally(context.getStateStore(StoreNames.STOCK_EVENTS_TALLY));
    board.show(boardName(), tally);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    SkuInput.Origin origin = Origins.of(context);
    Decoded<List<StockEvent>> decoded =
        reader.read(
            new RecordPlace(origin.topic(), origin.partition(), origin.offset()),
            record.value(),
            record.headers(),
            context.currentSystemTimeMs());
    if (decoded instanceof Decoded.Valid<List<StockEvent>> valid) {
      accept(record, origin, valid.value());
    } else if (decoded instanceof Decoded.Clock<List<StockEvent>> clock) {
      forward(
          record,
          Multicast.everywhere("tick"),
          new SkuInput.Tick(origin.topic(), origin.partition(), clock.atMillis()));
    } else if (decoded instanceof Decoded.Invalid<List<StockEvent>> invalid) {
      refuse(record, origin, invalid.reason(), invalid.detail());
    }
  }

  @Override
  public void close() {
    board.remove(boardName());
  }

  private void accept(
      Record<byte[], byte[]> record, SkuInput.Origin origin, List<StockEvent> events) {
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
    tally.read(Origins.name(origin), events.size());
    for (StockEvent event : events) {
      forward(
          record,
          event.header().book().toString().getBytes(UTF_8),
          new SkuInput.Event(event, origin, record.key(), record.value()));
    }
  }

  private boolean isHome(StockEvent event, SkuInput.Origin origin) {
    byte[] sku = event.header().book().sku().getBytes(UTF_8);
    return Multicast.ofSku(sku, partitions) == origin.partition();
  }

  private void refuse(
      Record<byte[], byte[]> record,
      SkuInput.Origin origin,
      DeadLetterReason reason,
      String detail) {
    tally.refused(Origins.name(origin), reason);
    context.forward(DeadLetters.of(record, origin, reason, detail), outlets.deadLetters());
  }

  private void forward(Record<byte[], byte[]> record, byte[] key, SkuInput input) {
    context.forward(
        new Record<>(key, codec.encode(input), record.timestamp(), record.headers()),
        outlets.books());
  }

  private String boardName() {
    return StoreNames.STOCK_EVENTS_TALLY + '/' + context.taskId();
  }
}
