package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastRequest;
import io.github.inventorystreams.forecast.ForecastResult;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.EventWindow;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.Reservation;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.review.PastDemand;
import io.github.inventorystreams.stock.review.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One book and what is kept with it, in memory: the sku stage without Kafka. */
final class BookRun {
  private final Bookkeeper bookkeeper;
  private final InMemoryArchive archive = new InMemoryArchive();
  private Book book;
  private SalesDays closed = SalesDays.NONE;

  /** Closed since the last review: joined with the long past only when somebody reads it. */
  private SalesDays lastClosed = SalesDays.NONE;

  private @Nullable OrderProposal proposal;
  private @Nullable Forecast forecast;
  private PooledSales shared = PooledSales.NONE;
  private int warnings;

  BookRun(Book book, Bookkeeper bookkeeper) {
    this.book = book;
    this.bookkeeper = bookkeeper;
  }

  Bookkeeper bookkeeper() {
    return bookkeeper;
  }

  Book book() {
    return book;
  }

  /** The days that have left the window. */
  SalesDays closedDays() {
    closed = closed.followedBy(lastClosed);
    lastClosed = SalesDays.NONE;
    return closed;
  }

  /** What the last review has shared with the supplier's other items. */
  PooledSales shared() {
    return shared;
  }

  /** The forecast by which the last review has ordered. */
  Forecast forecast() {
    return Objects.requireNonNull(forecast, "no review yet");
  }

  /** How many warnings were raised. */
  int warnings() {
    return warnings;
  }

  /** The days up to an instant, as a review sees them. */
  DemandHistory history(long untilMillis) {
    return PastDemand.of(
        book,
        closedDays(),
        bookkeeper.daysUntil(book, untilMillis, archive),
        bookkeeper.calendar(),
        untilMillis);
  }

  void apply(StockEvent event) {
    Bookkeeper.Result result = bookkeeper.apply(book, event, window(event), archive);
    if (!(result instanceof Bookkeeper.Applied applied)) {
      throw new IllegalStateException("a backtest has made an event twice: " + result);
    }
    keep(applied);
  }

  private EventWindow window(StockEvent event) {
    return EventWindow.endingAt(
        Math.max(book.newestMillis(), event.atMillis()), bookkeeper.window());
  }

  void handle(OrderLineEvent answer) {
    LocalDate expected = answer.expectedDelivery();
    keep(
        bookkeeper.handle(
            book,
            answer,
            expected == null ? null : bookkeeper.calendar().startOf(expected.toEpochDay()),
            archive));
  }

  /** Reviews the book; gives what it proposes, or {@code null}. */
  @Nullable OrderProposal review(Review review) {
    proposal = null;
    keep(review.of(book, closedDays(), archive, this::answer));
    return proposal;
  }

  private ForecastResult answer(ForecastRequest request) {
    ForecastResult result = request.result();
    forecast = result.forecast();
    return result;
  }

  private void keep(Bookkeeper.Applied applied) {
    book = applied.book();
    for (Decision decision : applied.decisions()) {
      decision.match(kept);
    }
  }

  private final Decision.Cases kept =
      new Decision.Cases() {
        @Override
        public void publish(StockLevel level) {}

        @Override
        public void publish(LowStockWarning warning) {
          if (warning.state() == LowStockWarning.State.RAISED) {
            warnings++;
          }
        }

        @Override
        public void forecast(Supplier<DemandForecast> forecast) {}

        @Override
        public void propose(OrderProposal proposed) {
          proposal = proposed;
        }

        @Override
        public void remember(ReviewOutcome outcome) {}

        @Override
        public void poolSales(Decision.PoolSales pooled) {
          shared = pooled.sales();
        }

        @Override
        public void closeDays(SalesDays days) {
          lastClosed = lastClosed.followedBy(days);
        }

        @Override
        public void sealChunk(int number, List<JournalEntry> entries) {
          archive.seal(number, entries);
        }

        @Override
        public void dropChunk(int number) {
          archive.drop(number);
        }

        @Override
        public void keep(Reservation reservation) {
          throw new IllegalStateException("nobody reserves in a backtest");
        }

        @Override
        public void dropReservation(long order) {
          throw new IllegalStateException("nobody reserves in a backtest");
        }
      };
}
