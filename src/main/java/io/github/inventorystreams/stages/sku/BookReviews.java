package io.github.inventorystreams.stages.sku;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.ForecastSource;
import io.github.inventorystreams.forecast.MethodCost;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import io.github.inventorystreams.stages.Watermark;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.review.Review;
import io.github.inventorystreams.stock.review.ReviewCalendar;
import io.github.inventorystreams.stock.review.ReviewPeriod;
import io.github.inventorystreams.stock.review.SupplyOption;
import io.github.inventorystreams.stock.warning.LastReview;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The reviews of the books of a partition: when each is due by the clock in force, and with which
 * settings it is made. What a review decides is a rule of {@code stock}.
 */
final class BookReviews {
  private final StageSettings settings;
  private final ProcessorContext<byte[], Object> context;
  private final EffectiveSettings catalog;
  private final SkuOutput output;
  private final BookShelf shelf;
  private final Rebuild rebuild;
  private final PendingForecasts fits;
  private final Watermark sources;
  private final Watermark ticks;
  private final DueBookProcessor drain;
  private final UncountedSkus uncounted;
  private final BookSweep sweep;
  private final boolean takesTurns;

  /**
   * @param rebuild holds up all reviews until it has ended
   * @param clock also keeps which changes of settings not all books have seen
   * @param workers make the forecasts of slow methods
   * @param sources how far the sources of stock events have come
   * @param ticks the clock of a replay
   */
  BookReviews(
      StageSettings settings,
      ProcessorContext<byte[], Object> context,
      EffectiveSettings catalog,
      SkuOutput output,
      BookShelf shelf,
      Rebuild rebuild,
      ForecastExecutor workers,
      KeyValueStore<String, Long> clock,
      Watermark sources,
      Watermark ticks) {
    this.settings = settings;
    this.context = context;
    this.catalog = catalog;
    this.output = output;
    this.shelf = shelf;
    this.rebuild = rebuild;
    this.fits = new PendingForecasts(workers, context::currentSystemTimeMs);
    this.sources = sources;
    this.ticks = ticks;
    this.drain = new DueBookProcessor(shelf, fits, this::fire);
    this.uncounted = new UncountedSkus(settings.neverCountedIsZero(), catalog, shelf);
    this.sweep = new BookSweep(clock, shelf, this::see);
    this.takesTurns = workers.hasOwnThreads();
  }

  /** What is set up and was never counted. */
  UncountedSkus uncounted() {
    return uncounted;
  }

  /** Starts to look for due books by the time of day, where that is the clock in force. */
  void schedule() {
    if (isByWallClock()) {
      new ReviewPunctuator(
              settings.reviewInterval(),
              rebuild,
              this::rebuild,
              sweep,
              timeIsLeft -> uncounted.open(this::open, timeIsLeft),
              drain,
              this::done,
              takesTurns)
          .schedule(context);
    }
  }

  private boolean isByWallClock() {
    return settings.reviewClock() == ReviewClock.WALL;
  }

  void close() {
    fits.close();
  }

  /** Takes a tick of a source; once all have ticked, reviews what is due by then. */
  void tick(String source, long atMillis) {
    if (isByWallClock()) {
      return;
    }
    if (rebuild.isOn()) {
      ticks.report(source, atMillis);
      return;
    }
    uncounted.open(this::open, () -> true);
    // Begun under the wall clock, if there is any.
    sweep.goOn(() -> true);
    long before = ticks.minMillis();
    ticks.report(source, atMillis);
    long now = ticks.minMillis();
    if (now > before) {
      if (before == Long.MIN_VALUE) {
        shelf.all().forEach(book -> replan(book, catalog.planOf(book.key())));
      }
      drain.drainAll(now);
      done(now);
    }
  }

  /** More of what a rebuild waits for has come. */
  void goOnRebuilding() {
    if (!isByWallClock()) {
      rebuild(() -> true);
    }
  }

  private boolean rebuild(BooleanSupplier timeIsLeft) {
    if (rebuild.begins()) {
      // One that was broken off has shared a part already.
      shelf.takeShared((supplierId, sales) -> {});
    }
    boolean isDone = rebuild.goOn(shelf, this::publish, timeIsLeft);
    if (isDone) {
      share();
    }
    return isDone;
  }

  /** Publishes a book that was made again from its events, as a review would see it now. */
  private void publish(Book book) {
    PlanningParameters plan = catalog.planOf(book.key());
    boolean isUntouched = book.newestMillis() == Long.MIN_VALUE && book.inbound().lines().isEmpty();
    if (isUntouched && uncounted.close(book)) {
      return;
    }
    long nowMillis = Math.max(nowMillis(), book.newestMillis());
    if (nowMillis == Long.MIN_VALUE) {
      return;
    }
    Review review = reviewOf(book, plan, nowMillis);
    SalesDays closedDays = shelf.closedDays(book.key());
    Bookkeeper.Applied applied =
        isUntouched
            ? review.again(book, closedDays, shelf, fits.atOnce())
            : review.rebuilt(book, closedDays, shelf, fits.atOnce());
    shelf.keep(book, applied, keyOf(book), context.currentSystemTimeMs());
    shelf.reschedule(applied.book(), nextReview(plan));
    ReceiptDiff.between(open(book.key()), applied.book(), nowMillis)
        .forEach(receipt -> output.report(receipt, context.currentSystemTimeMs()));
  }

  /** A book of which nothing has happened yet. */
  Book open(BookKey key) {
    PlanningParameters plan = catalog.planOf(key);
    return Book.empty(key, plan.threshold(), nextReview(plan));
  }

  /** The terms of a supplier have changed: the reviews of its SKUs may move. */
  void termsChanged(String supplierId) {
    sweep(new BookSweep.Change(BookSweep.Kind.SUPPLIER, supplierId));
  }

  /** The days of a location are others now. */
  void daysChanged(String location) {
    sweep(new BookSweep.Change(BookSweep.Kind.LOCATION, location));
  }

  private void sweep(BookSweep.Change change) {
    sweep.add(change);
    if (!isByWallClock()) {
      // No order may depend on how fast it goes.
      sweep.goOn(() -> true);
    }
  }

  private void see(Book book, Set<BookSweep.Change> changes) {
    PlanningParameters plan = catalog.planOf(book.key());
    String supplierId = plan.supplierId();
    if (changes.contains(new BookSweep.Change(BookSweep.Kind.LOCATION, book.key().location()))) {
      takeOver(book, plan, context.currentSystemTimeMs());
    } else if (supplierId != null
        && changes.contains(new BookSweep.Change(BookSweep.Kind.SUPPLIER, supplierId))) {
      replan(book, plan);
    }
  }

  /** Settings hold at once: a book that was reviewed sees what its last review would have seen. */
  void takeOver(Book book, PlanningParameters plan, long timestampMillis) {
    long reviewedAtMillis = book.lastReview().reviewedAtMillis();
    Bookkeeper.Applied applied =
        reviewedAtMillis == LastReview.NEVER
            ? catalog
                .bookkeeperOf(book.key().location())
                .set(book, plan.threshold(book.threshold()), shelf)
            : reviewOf(book, plan, reviewedAtMillis)
                .again(book, shelf.closedDays(book.key()), shelf, fits.atOnce());
    shelf.keep(book, applied, keyOf(book), timestampMillis);
    replan(applied.book(), plan);
  }

  /** Moves a book's next review to where its plan has it now; one that is due stays due. */
  void replan(Book book, PlanningParameters plan) {
    if (book.reviewAtMillis() > nowMillis()) {
      shelf.reschedule(book, nextReview(plan));
    }
  }

  /** The earliest time of an event that may still come; {@link Long#MIN_VALUE} if nobody knows. */
  long rememberedFromMillis() {
    long reachedMillis = sources.minMillis();
    return reachedMillis == Long.MIN_VALUE
        ? Long.MIN_VALUE
        : reachedMillis - settings.window().toMillis();
  }

  /** The clock in force; {@link Long#MIN_VALUE} as long as no tick has come. */
  private long nowMillis() {
    return isByWallClock() ? context.currentSystemTimeMs() : ticks.minMillis();
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
    if (uncounted.close(book)) {
      return true;
    }
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
    Review review = reviewOf(book, plan, lastDue(dueMillis, catalog.termsOf(plan)));
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
  private long lastDue(long dueMillis, SupplierTerms terms) {
    if (!isByWallClock()) {
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
    share();
    output.done(upToMillis, context.currentSystemTimeMs());
    context.commit();
  }

  private void share() {
    shelf.takeShared(
        (supplierId, sales) -> output.share(supplierId, sales, context.currentSystemTimeMs()));
  }

  static byte[] keyOf(Book book) {
    return book.key().toString().getBytes(UTF_8);
  }
}
