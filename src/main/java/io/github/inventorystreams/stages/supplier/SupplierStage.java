package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.SupplierEventReader;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.purchasing.Round;
import io.github.inventorystreams.stages.DeadLetters;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.RecordOrigins;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.Watermark;
import io.github.inventorystreams.state.SupplierStageInput;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The stage of the suppliers' desks: gathers proposals, closes a round when every partition of
 * books has reported it done, and applies the suppliers' answers. What a desk does is decided in
 * {@code purchasing}; this stage keeps the order of things.
 */
public final class SupplierStage implements Processor<byte[], SupplierStageInput, byte[], Object> {
  private final StageSettings settings;
  private final String supplierSettingsTopic;
  private final String supplierEventsTopic;
  private final int bookPartitions;
  private final SupplierSinkNames outlets;
  private final ReadPositions positions;
  private final SupplierSettingsReader settingsReader = new SupplierSettingsReader();
  private final SupplierEventReader eventReader = new SupplierEventReader();

  private ProcessorContext<byte[], Object> context;
  private SupplierTermsStore terms;
  private WaitingProposals proposals;
  private AnsweredProposals answered;
  private OpenOrders desk;
  private SupplierPooledSales pools;
  private SupplierOutput output;
  private Watermark done;
  private Watermark ticks;
  private RoundCloser rounds;
  private ReadPositions.OfTask read;

  /**
   * @param bookPartitions how many partitions the SKU stage has
   */
  public SupplierStage(
      StageSettings settings,
      String supplierSettingsTopic,
      String supplierEventsTopic,
      int bookPartitions,
      SupplierSinkNames outlets,
      ReadPositions positions) {
    this.settings = settings;
    this.supplierSettingsTopic = supplierSettingsTopic;
    this.supplierEventsTopic = supplierEventsTopic;
    this.bookPartitions = bookPartitions;
    this.outlets = outlets;
    this.positions = positions;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    int partition = context.taskId().partition();
    KeyValueStore<String, Long> clock = context.getStateStore(StoreNames.SUPPLIER_CLOCK);
    this.terms = new SupplierTermsStore(settings.supplierDefaults(), context);
    this.proposals = new WaitingProposals(context.getStateStore(StoreNames.SUPPLIER_PROPOSALS));
    this.answered =
        new AnsweredProposals(
            context.getStateStore(StoreNames.SUPPLIER_ANSWERED), settings.window().toMillis());
    this.pools = new SupplierPooledSales(bookPartitions, context);
    this.output = new SupplierOutput(context, outlets);
    this.desk = new OpenOrders(settings.orders(), terms, output, context);
    this.done = new Watermark(clock, "done", Watermark.numbered(bookPartitions));
    this.ticks =
        new Watermark(
            clock,
            "ticks",
            List.of(
                RecordOrigin.partitionName(supplierSettingsTopic, partition),
                RecordOrigin.partitionName(supplierEventsTopic, partition)));
    PacedClosing closing =
        settings.reviewClock() == StageSettings.ReviewClock.WALL
            ? PacedClosing.resumed(new Steps(), done.minMillis())
            : PacedClosing.atOnce(new Steps());
    closing.schedule(context);
    this.rounds = new RoundCloser(settings, done, ticks, closing::closeUpTo);
    rounds.schedule(context);
    this.read = positions.open(context, context.getStateStore(StoreNames.SUPPLIER_POSITIONS), null);
  }

  @Override
  public void process(Record<byte[], SupplierStageInput> record) {
    record.value().match(new Inputs(record));
    read.processed();
  }

  private void handle(Record<byte[], byte @Nullable []> record) {
    RecordOrigin origin = RecordOrigins.of(context);
    if (origin.topic().equals(supplierSettingsTopic)) {
      handle(record, origin, settingsReader.read(record.key(), record.value()), this::set);
    } else {
      handle(
          record,
          origin,
          eventReader.read(
              record.key(),
              record.value(),
              context.currentSystemTimeMs() + settings.futureLimit().toMillis()),
          event -> handle(event, record, origin));
    }
  }

  private <T> void handle(
      Record<byte[], byte @Nullable []> record,
      RecordOrigin origin,
      Decoded<T> decoded,
      Consumer<T> use) {
    if (decoded instanceof Decoded.Valid<T> valid) {
      use.accept(valid.value());
    } else if (decoded instanceof Decoded.Clock<T> clock) {
      ticks.report(origin.partitionName(), clock.atMillis());
      rounds.moved();
    } else if (decoded instanceof Decoded.Invalid<T> invalid) {
      refuse(record, origin, invalid.reason(), invalid.detail());
    }
  }

  private final class Inputs implements SupplierStageInput.Cases {
    private final Record<byte[], SupplierStageInput> record;

    Inputs(Record<byte[], SupplierStageInput> record) {
      this.record = record;
    }

    @Override
    public void fromOutside(SupplierStageInput.FromOutside input) {
      handle(record.withValue(input.value()));
    }

    @Override
    public void proposed(SupplierStageInput.Proposed input) {
      if (!answered.has(input.proposal())) {
        proposals.add(input.proposal());
      }
    }

    @Override
    public void received(SupplierStageInput.Received input) {
      desk.receive(input.receipt());
    }

    @Override
    public void pooled(SupplierStageInput.Pooled input) {
      pools.add(input);
    }

    @Override
    public void done(SupplierStageInput.Done input) {
      done.report(Integer.toString(input.partition()), input.upToMillis());
      rounds.moved();
    }
  }

  private void set(SupplierSettingsUpdate update) {
    terms.set(update);
    desk.reschedule(update.supplierId());
  }

  private void handle(
      SupplierEvent event, Record<byte[], byte @Nullable []> record, RecordOrigin origin) {
    OpenOrder order = desk.find(event.poNumber());
    if (order == null) {
      refuse(
          record,
          origin,
          DeadLetterReason.UNKNOWN_ORDER,
          "no order has the number %s".formatted(event.poNumber()));
      return;
    }
    OpenOrder.Result result = order.handle(event);
    if (result instanceof OpenOrder.Step step) {
      desk.take(step, TraceContext.only(record.headers()));
      if (settings.reviewClock() == StageSettings.ReviewClock.WALL) {
        desk.tellBooks();
      }
    } else if (result instanceof OpenOrder.Refused refused) {
      refuse(record, origin, refused.reason(), refused.detail());
    }
  }

  /** The steps in which rounds close, and what comes before and after them. */
  private final class Steps implements PacedClosing.Steps {
    @Override
    public void begin(long upToMillis) {
      desk.passTime(upToMillis);
    }

    @Override
    public boolean isAnyLeft(long upToMillis) {
      return proposals.isAnyWaiting(upToMillis);
    }

    @Override
    public int closeNext(long upToMillis) {
      WaitingProposals.Asked asked = proposals.takeNext(upToMillis);
      if (asked != null) {
        closeRound(asked);
      }
      return asked == null ? 0 : asked.proposals().size();
    }

    @Override
    public void end(long upToMillis) {
      tellBooks(upToMillis);
    }
  }

  /** Lets the books know what has changed up to an instant. */
  private void tellBooks(long upToMillis) {
    answered.forgetBefore(upToMillis);
    desk.tellBooks();
    terms.takeNews().forEach(output::tellTerms);
    pools.takeNews().forEach(output::tellPooledSales);
    output.tellClosed(upToMillis);
    context.commit();
  }

  private void closeRound(WaitingProposals.Asked asked) {
    Round.Outcome outcome =
        new Round(terms.of(asked.supplierId()), asked.reviewAtMillis())
            .close(
                asked.proposals(),
                answered.given(asked.supplierId(), asked.reviewAtMillis()),
                poNumber -> desk.find(poNumber) != null);
    outcome.orders().forEach(desk::place);
    outcome.given().forEach(answered::put);
    outcome.answers().forEach(output::tellBook);
  }

  private void refuse(
      Record<byte[], byte @Nullable []> record,
      RecordOrigin origin,
      DeadLetterReason reason,
      String detail) {
    context.forward(DeadLetters.of(record, origin, reason, detail), outlets.deadLetters());
  }
}
