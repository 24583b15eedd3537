package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.stages.BeforeCommit;
import io.github.inventorystreams.stages.CommitSignals;
import io.github.inventorystreams.stages.DeadLetters;
import io.github.inventorystreams.stages.EventCounters;
import io.github.inventorystreams.stages.LateEventHeader;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.RecordOrigins;
import io.github.inventorystreams.stages.SkuLookalikes;
import io.github.inventorystreams.stages.SourceTopic;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.Watermark;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.EventWindow;
import io.github.inventorystreams.stock.review.PlanningParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stage of the books: applies events, receives the order lines of the suppliers' desks, and
 * reviews each book when it is due. What a book does is decided in {@code stock}; this stage keeps
 * the order of things.
 */
public final class SkuStage implements Processor<byte[], SkuStageInput, byte[], Object> {
  private final StageSettings settings;
  private final List<SourceTopic> eventSources;
  private final List<SourceTopic> tickSources;
  private final int desks;
  private final SkuSinkNames outlets;
  private final StageMetrics board;
  private final CommitSignals commits;
  private final ForecastExecutor workers;
  private final ReadPositions positions;

  private ProcessorContext<byte[], Object> context;
  private EffectiveSettings catalog;
  private SkuOutput output;
  private Rebuild rebuild;
  private ReadPositions.OfTask read;
  private BookShelf shelf;
  private EventCounters tally;
  private Watermark sources;
  private Watermark closed;
  private BookReviews reviews;

  /**
   * @param eventSources the topics of stock events
   * @param tickSources all inputs of the books
   * @param desks how many partitions the supplier stage has
   * @param workers make the forecasts of slow methods under the wall clock; under the stream clock
   *     the stage makes them itself, so that no order depends on how fast they are
   */
  public SkuStage(
      StageSettings settings,
      List<SourceTopic> eventSources,
      List<SourceTopic> tickSources,
      int desks,
      SkuSinkNames outlets,
      StageMetrics board,
      CommitSignals commits,
      ForecastExecutor workers,
      ReadPositions positions) {
    this.settings = settings;
    this.eventSources = eventSources;
    this.tickSources = tickSources;
    this.desks = desks;
    this.outlets = outlets;
    this.board = board;
    this.commits = commits;
    this.positions = positions;
    this.workers =
        settings.reviewClock() == ReviewClock.WALL ? workers : ForecastExecutor.inPlace();
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    this.catalog = new EffectiveSettings(settings, context);
    this.output = new SkuOutput(context, outlets, catalog::planOf);
    BeforeCommit commit = commits.open(StoreNames.SKU_COMMIT, context);
    KeyValueStore<String, Long> clock = context.getStateStore(StoreNames.SKU_CLOCK);
    KeyValueStore<String, Long> kept = context.getStateStore(StoreNames.SKU_POSITIONS);
    this.rebuild = new Rebuild(kept);
    this.read = positions.open(context, kept, commit);
    this.shelf =
        new BookShelf(
            context, output, rebuild, commit, settings.bookBytes(), settings.identityBytes());
    this.tally = new EventCounters(context.getStateStore(StoreNames.SKU_TALLY), commit);
    int partition = context.taskId().partition();
    this.sources = new Watermark(clock, "sources", names(eventSources, partition));
    Watermark ticks = new Watermark(clock, SeededBooks.TICKS, names(tickSources, partition));
    this.closed = new Watermark(clock, "closed", Watermark.numbered(desks));
    this.reviews =
        new BookReviews(
            settings, context, catalog, output, shelf, rebuild, workers, clock, sources, ticks);
    shelf.someSkus(SkuLookalikes.MAX_SKUS, board.skus()::meet);
    board.show(boardName(), tally);
    board.show(boardName(), shelf.chunks()::heldBytes, shelf.chunks()::lookups);
    board.show(boardName(), sources);
    reviews.schedule();
  }

  @Override
  public void process(Record<byte[], SkuStageInput> record) {
    record.value().match(new Inputs(record));
    read.processed();
    if (rebuild.isOn()) {
      reviews.goOnRebuilding();
    }
  }

  @Override
  public void close() {
    commits.close(StoreNames.SKU_COMMIT, context);
    reviews.close();
    board.remove(boardName());
  }

  /** What each input does; its key, time and trace go on to what it causes. */
  private final class Inputs implements SkuStageInput.Cases {
    private final Record<byte[], SkuStageInput> record;
    private final long timestampMillis;

    Inputs(Record<byte[], SkuStageInput> record) {
      this.record = record;
      this.timestampMillis = record.timestamp();
    }

    @Override
    public void event(SkuStageInput.Event input) {
      StockEvent event = input.event();
      BookKey key = event.header().book();
      Book known = shelf.find(key);
      if (known == null) {
        board.skus().meet(key.sku());
      }
      Book book = known == null ? reviews.open(key) : known;
      String origin = input.origin().partitionName();
      Bookkeeper bookkeeper = catalog.bookkeeperOf(key.location());
      EventWindow window = new EventWindow(input.takenFromMillis(), reviews.rememberedFromMillis());
      Bookkeeper.Result result =
          input.late()
              ? bookkeeper.addLateDemand(book, event, LateEventHeader.demand(event), window, shelf)
              : bookkeeper.apply(book, event, window, shelf);
      if (result instanceof Bookkeeper.Applied applied) {
        shelf.keep(
            known, applied, record.key(), timestampMillis, TraceContext.only(record.headers()));
        report(book, applied.book(), event.header().occurredAtMillis(), timestampMillis);
        tally.applied(
            origin,
            applied.pendingCorrections(),
            applied.book().journal().size() - book.journal().size());
      } else if (result instanceof Bookkeeper.Duplicate duplicate) {
        tally.duplicate(origin, duplicate.conflict());
      }
    }

    @Override
    public void watermark(SkuStageInput.Watermark watermark) {
      sources.report(watermark.source(), watermark.atMillis());
    }

    @Override
    public void settings(SkuStageInput.Settings update) {
      List<Book> concerned = shelf.ofSku(update.sku());
      Map<BookKey, PlanningParameters> before = new HashMap<>();
      concerned.forEach(book -> before.put(book.key(), catalog.planOf(book.key())));
      catalog.put(update);
      for (Book book : concerned) {
        PlanningParameters plan = catalog.planOf(book.key());
        if (!plan.equals(before.get(book.key()))) {
          reviews.takeOver(book, plan, timestampMillis);
        }
      }
      reviews.uncounted().settingsChanged(update.sku(), update.location());
    }

    @Override
    public void location(SkuStageInput.Location update) {
      Bookkeeper before = catalog.bookkeeperOf(update.location());
      catalog.put(update.location(), update.settings());
      reviews.uncounted().locationChanged();
      if (!catalog.bookkeeperOf(update.location()).equals(before)) {
        reviews.daysChanged(update.location());
      }
    }

    @Override
    public void tick(SkuStageInput.Tick tick) {
      reviews.tick(RecordOrigin.partitionName(tick.topic(), tick.partition()), tick.atMillis());
    }

    @Override
    public void line(SkuStageInput.Line update) {
      OrderLineEvent line = update.line();
      Book known = shelf.find(line.book());
      if (known == null && (line.substituteFor() == null || line.quantity() == 0)) {
        return;
      }
      // A SKU that comes in place of another one may never have been seen here.
      Book book = known == null ? reviews.open(line.book()) : known;
      Bookkeeper bookkeeper = catalog.bookkeeperOf(line.book().location());
      Bookkeeper.Applied applied =
          bookkeeper.handle(book, line, bookkeeper.expectedAtMillis(line), shelf);
      shelf.keep(known, applied, BookReviews.keyOf(book), timestampMillis);
      if (line.substituteFor() == null) {
        shelf.answered(line);
      }
      // Goods may have come before the book knew what for.
      report(book, applied.book(), line.reviewAtMillis(), timestampMillis);
    }

    @Override
    public void terms(SkuStageInput.Terms news) {
      if (catalog.put(news.terms())) {
        reviews.termsChanged(news.terms().supplierId());
      }
    }

    @Override
    public void pooled(SkuStageInput.Pooled pooled) {
      catalog.put(pooled);
    }

    @Override
    public void reached(SkuStageInput.Reached reached) {
      rebuild.reach(reached.source());
    }

    @Override
    public void unreadable(SkuStageInput.Unreadable update) {
      context.forward(
          DeadLetters.of(
              record.withValue(update.value()),
              RecordOrigins.of(context),
              DeadLetterReason.MALFORMED,
              update.detail()),
          outlets.deadLetters());
    }

    @Override
    public void closed(SkuStageInput.Closed report) {
      long before = closed.minMillis();
      closed.report(Integer.toString(report.partition()), report.upToMillis());
      long now = closed.minMillis();
      if (now > before) {
        output.settled(now, timestampMillis);
        context.commit();
      }
    }
  }

  private void report(Book before, Book after, long atMillis, long timestampMillis) {
    if (before.newestMillis() == Long.MIN_VALUE) {
      reviews.uncounted().happened(after);
    }
    if (!rebuild.isSilent(after.key())) {
      ReceiptDiff.between(before, after, atMillis)
          .forEach(receipt -> output.report(receipt, timestampMillis));
    }
  }

  private static List<String> names(List<SourceTopic> topics, int partition) {
    return topics.stream().flatMap(topic -> topic.namesFor(partition)).toList();
  }

  private String boardName() {
    return StoreNames.SKU_TALLY + '/' + context.taskId();
  }
}
