package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.ForecastSource;
import io.github.inventorystreams.forecast.MethodCost;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import io.github.inventorystreams.state.SkuStageInput;
import io.github.inventorystreams.state.SkuStageInputCodec;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.EventWindow;
import io.github.inventorystreams.stock.LastReview;
import io.github.inventorystreams.stock.PlanningParameters;
import io.github.inventorystreams.stock.Review;
import io.github.inventorystreams.stock.ReviewCalendar;
import io.github.inventorystreams.stock.ReviewPeriod;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.SupplyOption;
import io.github.inventorystreams.stock.Threshold;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stage of the books: applies events, receives the order lines of the suppliers' desks, and
 * reviews each book when it is due. What a book does is decided in {@code stock}; this stage keeps
 * the order of things.
 */
public final class SkuStage implements Processor<byte[], byte[], byte[], byte[]> {
  private final StageSettings settings;
  private final String orderLinesTopic;
  private final List<SourceTopic> eventSources;
  private final List<SourceTopic> tickSources;
  private final int desks;
  private final SkuSinkNames outlets;
  private final StageMetrics board;
  private final ForecastExecutor workers;
  private final SkuStageInputCodec codec = new SkuStageInputCodec();
  private final OutputReader orderLines = new OutputReader();

  private ProcessorContext<byte[], byte[]> context;
  private EffectiveSettings catalog;
  private SkuOutput output;
  private BookShelf shelf;
  private EventCounters tally;
  private Watermark sources;
  private Watermark ticks;
  private Watermark closed;
  private PendingForecasts fits;
  private DueBookProcessor drain;

  /** The record at hand; its key, time and headers go on to what it causes. */
  private Record<byte[], byte[]> current = new Record<>(new byte[0], new byte[0], 0);

  /**
   * @param eventSources the topics of stock events
   * @param tickSources all inputs of the books
   * @param desks how many partitions the supplier stage has
   * @param workers make the forecasts of slow methods under the wall clock; under the stream clock
   *     the stage makes them itself, so that no order depends on how fast they are
   */
  public SkuStage(
      StageSettings settings,
      String orderLinesTopic,
      List<SourceTopic> eventSources,
      List<SourceTopic> tickSources,
      int desks,
      SkuSinkNames outlets,
      StageMetrics board,
      ForecastExecutor workers) {
    this.settings = settings;
    this.orderLinesTopic = orderLinesTopic;
    this.eventSources = eventSources;
    this.tickSources = tickSources;
    this.desks = desks;
    this.outlets = outlets;
    this.board = board;
    this.workers =
        settings.reviewClock() == ReviewClock.WALL ? workers : ForecastExecutor.inPlace();
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
    this.fits = new PendingForecasts(workers, context::currentSystemTimeMs);
    this.catalog = new EffectiveSettings(settings, context);
    this.output = new SkuOutput(context, outlets, catalog::planOf);
    this.shelf = new BookShelf(context, output, settings.identityBytes());
    this.tally = new EventCounters(context.getStateStore(StoreNames.SKU_TALLY));
    KeyValueStore<String, Long> clock = context.getStateStore(StoreNames.SKU_CLOCK);
    int partition = context.taskId().partition();
    this.sources = new Watermark(clock, "sources", names(eventSources, partition));
    this.ticks = new Watermark(clock, "ticks", names(tickSources, partition));
    this.closed = new Watermark(clock, "closed", Watermark.numbered(desks));
    this.drain = new DueBookProcessor(shelf, fits, this::fire);
    shelf.someSkus(SkuLookalikes.MAX_SKUS, board.skus()::meet);
    board.show(boardName(), tally);
    board.show(boardName(), shelf.chunks());
    board.show(boardName(), sources);
    if (settings.reviewClock() == ReviewClock.WALL) {
      new ReviewPunctuator(settings.reviewInterval(), drain, this::done).schedule(context);
    }
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    current = record;
    if (RecordOrigins.of(context).topic().equals(orderLinesTopic)) {
      handle(record);
    } else {
      codec.decode(record.value()).match(new FromOutside());
    }
  }

  /** The topic is open to others, and what they put there by mistake must not stop the books. */
  private void handle(Record<byte[], byte[]> record) {
    Optional<OrderLineEvent> line;
    try {
      line = orderLines.orderLine(record.value());
    } catch (IllegalArgumentException e) {
      context.forward(
          DeadLetters.of(
              record,
              RecordOrigins.of(context),
              DeadLetterReason.MALFORMED,
              Objects.requireNonNullElse(e.getMessage(), "no order line")),
          outlets.deadLetters());
      return;
    }
    line.ifPresent(each -> each.match(new FromTheDesks()));
  }

  @Override
  public void close() {
    fits.close();
    board.remove(boardName());
  }

  private final class FromOutside implements SkuStageInput.Cases {
    @Override
    public void event(SkuStageInput.Event input) {
      StockEvent event = input.event();
      BookKey key = event.header().book();
      Book known = shelf.find(key);
      Book book = known == null ? open(key) : known;
      String origin = RecordOrigins.name(input.origin());
      Bookkeeper bookkeeper = catalog.bookkeeperOf(key.location());
      EventWindow window = new EventWindow(input.takenFromMillis(), rememberedFromMillis());
      Bookkeeper.Result result =
          input.late()
              ? bookkeeper.addLateDemand(book, event, LateEventHeader.demand(event), window, shelf)
              : bookkeeper.apply(book, event, window, shelf);
      if (result instanceof Bookkeeper.Applied applied) {
        shelf.keep(known, applied, current.key(), current.timestamp());
        report(book, applied.book(), event.header().occurredAtMillis());
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
          takeOver(book, plan);
        }
      }
      if (settings.neverCountedIsZero() && update.location() != null) {
        openUncounted(new BookKey(update.sku(), update.location()));
      }
    }

    @Override
    public void location(SkuStageInput.Location update) {
      Bookkeeper before = catalog.bookkeeperOf(update.location());
      catalog.put(update.location(), update.settings());
      if (!catalog.bookkeeperOf(update.location()).equals(before)) {
        shelf.all().stream()
            .filter(book -> book.key().location().equals(update.location()))
            .forEach(book -> takeOver(book, catalog.planOf(book.key())));
      }
    }

    @Override
    public void tick(SkuStageInput.Tick tick) {
      if (settings.reviewClock() != ReviewClock.STREAM) {
        return;
      }
      long before = ticks.minMillis();
      ticks.report(RecordOrigins.name(tick.topic(), tick.partition()), tick.atMillis());
      long now = ticks.minMillis();
      if (now > before) {
        if (before == Long.MIN_VALUE) {
          shelf.all().forEach(book -> replan(book, catalog.planOf(book.key())));
        }
        drain.drainAll(now);
        done(now);
      }
    }
  }

  private final class FromTheDesks implements OrderLineEvent.Cases<Boolean> {
    @Override
    public Boolean line(OrderLineEvent.Line line) {
      Book known = shelf.find(line.book());
      if (known == null && (line.substituteFor() == null || line.quantity() == 0)) {
        return false;
      }
      // A SKU that comes in place of another one may never have been seen here.
      Book book = known == null ? open(line.book()) : known;
      Bookkeeper bookkeeper = catalog.bookkeeperOf(line.book().location());
      LocalDate expected = line.expectedDelivery();
      Long expectedAtMillis =
          expected == null ? null : bookkeeper.calendar().startOf(expected.toEpochDay());
      Bookkeeper.Applied applied = bookkeeper.handle(book, line, expectedAtMillis, shelf);
      shelf.keep(known, applied, keyOf(book), current.timestamp());
      if (line.substituteFor() == null) {
        shelf.answered(line);
      }
      // Goods may have come before the book knew what for.
      report(book, applied.book(), line.reviewAtMillis());
      return true;
    }

    @Override
    public Boolean terms(OrderLineEvent.Terms news) {
      SupplierTerms terms = news.terms();
      catalog.put(terms);
      for (Book book : shelf.all()) {
        PlanningParameters plan = catalog.planOf(book.key());
        if (terms.supplierId().equals(plan.supplierId())) {
          replan(book, plan);
        }
      }
      return true;
    }

    @Override
    public Boolean pool(OrderLineEvent.Pool pool) {
      catalog.put(pool);
      return true;
    }

    @Override
    public Boolean closed(OrderLineEvent.Closed report) {
      long before = closed.minMillis();
      closed.report(Integer.toString(report.partition()), report.upToMillis());
      long now = closed.minMillis();
      if (now > before) {
        output.settled(now, current.timestamp());
        context.commit();
      }
      return true;
    }
  }

  private void report(Book before, Book after, long atMillis) {
    ReceiptDiff.between(before, after, atMillis)
        .forEach(receipt -> output.report(receipt, current.timestamp()));
  }

  /** What is set up and has no event is reviewed as it is: without stock. */
  private void openUncounted(BookKey key) {
    PlanningParameters plan = catalog.planOf(key);
    if (shelf.find(key) == null
        && plan.supplierId() != null
        && plan.lifecycle() == Lifecycle.ACTIVE) {
      Book book = open(key);
      shelf.keep(
          null, new Bookkeeper.Applied(book, List.of(), 0), keyOf(book), current.timestamp());
    }
  }

  private Book open(BookKey key) {
    PlanningParameters plan = catalog.planOf(key);
    return Book.empty(key, Threshold.of(plan), nextReview(plan));
  }

  /** Settings hold at once: a book that was reviewed sees what its last review would have seen. */
  private void takeOver(Book book, PlanningParameters plan) {
    long reviewedAtMillis = book.outlook().reviewedAtMillis();
    Bookkeeper.Applied applied =
        reviewedAtMillis == LastReview.NEVER
            ? catalog.bookkeeperOf(book.key().location()).set(book, plan, shelf)
            : reviewOf(book, plan, reviewedAtMillis)
                .again(book, shelf.closedDays(book.key()), shelf, fits.atOnce());
    shelf.keep(book, applied, keyOf(book), current.timestamp());
    replan(applied.book(), plan);
  }

  /** Moves a book's next review to where its plan has it now; one that is due stays due. */
  private void replan(Book book, PlanningParameters plan) {
    if (book.reviewAtMillis() > nowMillis()) {
      shelf.reschedule(book, nextReview(plan));
    }
  }

  /** The earliest time of an event that may still come; {@link Long#MIN_VALUE} if nobody knows. */
  private long rememberedFromMillis() {
    long reachedMillis = sources.minMillis();
    return reachedMillis == Long.MIN_VALUE
        ? Long.MIN_VALUE
        : reachedMillis - settings.window().toMillis();
  }

  private static List<String> names(List<SourceTopic> topics, int partition) {
    return topics.stream().flatMap(topic -> topic.namesFor(partition)).toList();
  }

  /** The clock in force; {@link Long#MIN_VALUE} as long as no tick has come. */
  private long nowMillis() {
    return settings.reviewClock() == ReviewClock.WALL
        ? context.currentSystemTimeMs()
        : ticks.minMillis();
  }

  /** The next review by the clock in force; none as long as no tick has come. */
  private long nextReview(PlanningParameters plan) {
    long nowMillis = nowMillis();
    return nowMillis == Long.MIN_VALUE
        ? Book.NO_REVIEW
        : ReviewCalendar.nextAfter(nowMillis, catalog.termsOf(plan));
  }

  /**
   * Does what is due: ends reservations first, then reviews.
   *
   * @return whether it is done; a review may have to wait for its forecast
   */
  private boolean fire(Book due, long atMillis) {
    Book book = due;
    if (book.reserved().nextExpiryMillis() <= atMillis) {
      Bookkeeper.Applied applied =
          catalog.bookkeeperOf(book.key().location()).expire(book, atMillis, shelf);
      shelf.keep(book, applied, keyOf(book), context.currentSystemTimeMs());
      book = applied.book();
    }
    return book.reviewAtMillis() > atMillis || review(book, atMillis);
  }

  private boolean review(Book book, long dueMillis) {
    PlanningParameters plan = catalog.planOf(book.key());
    Review review = reviewOf(book, plan, lastReview(dueMillis, catalog.termsOf(plan)));
    SalesDays closedDays = shelf.closedDays(book.key());
    Optional<ForecastSource> forecasts =
        review.method().cost() == MethodCost.FAST
            ? Optional.of(ForecastSource.IN_PLACE)
            : fits.forReview(book.key(), review.forecastRequest(book, closedDays, shelf));
    forecasts.ifPresent(
        each ->
            shelf.keep(
                book,
                review.of(book, closedDays, shelf, each),
                keyOf(book),
                context.currentSystemTimeMs()));
    return forecasts.isPresent();
  }

  private Review reviewOf(Book book, PlanningParameters plan, long atMillis) {
    List<SupplyOption> others = catalog.othersOf(book.key(), plan);
    return new Review(
        plan,
        catalog.termsOf(plan),
        ForecastMethods.byName(plan.method()).orElse(ForecastMethods.DEFAULT),
        catalog.poolOf(plan),
        ReviewPeriod.byCalendar(atMillis, catalog.termsOf(plan), settings.daysPerBucket()),
        catalog.bookkeeperOf(book.key().location()),
        catalog.leadTimesOf(plan),
        catalog.priorityOf(book.key()),
        others,
        others.isEmpty() ? null : shelf.shortSupplierId(book.key()),
        rememberedFromMillis(),
        settings.reviewRules());
  }

  /** Under the wall clock, the last review takes the place of all those that a pause has missed. */
  private long lastReview(long dueMillis, SupplierTerms terms) {
    if (settings.reviewClock() != ReviewClock.WALL) {
      return dueMillis;
    }
    long last = dueMillis;
    long next = ReviewCalendar.nextAfter(last, terms);
    while (next <= context.currentSystemTimeMs()) {
      last = next;
      next = ReviewCalendar.nextAfter(last, terms);
    }
    return last;
  }

  private void done(long upToMillis) {
    shelf.takeShared(
        (supplierId, sales) -> output.share(supplierId, sales, context.currentSystemTimeMs()));
    output.done(upToMillis, context.currentSystemTimeMs());
    context.commit();
  }

  private static byte[] keyOf(Book book) {
    return book.key().toString().getBytes(UTF_8);
  }

  private String boardName() {
    return StoreNames.SKU_TALLY + '/' + context.taskId();
  }
}
