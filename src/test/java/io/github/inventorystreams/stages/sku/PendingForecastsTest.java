package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.ForecastFits;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastRequest;
import io.github.inventorystreams.forecast.ForecastSource;
import io.github.inventorystreams.forecast.MethodCost;
import io.github.inventorystreams.forecast.PooledDemand;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Books that wait for a slow forecast, with workers that work when the test says so. */
class PendingForecastsTest {
  private static final BookKey BOOK = book(1);

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final ForecastExecutor workers = ForecastExecutor.by(work::add, Duration.ofMinutes(2));
  private long nowMillis;
  private final PendingForecasts fits = new PendingForecasts(workers, () -> nowMillis);

  /** Forecasts as many units as the horizon has days, after whatever it is told to do first. */
  private record Slow(Runnable first) implements ForecastMethod {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public MethodCost cost() {
      return MethodCost.SLOW;
    }

    @Override
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
      first.run();
      double[] perBucket = new double[horizon];
      perBucket[0] = horizon;
      return new Forecast(name(), perBucket, (buckets, probability) -> horizon);
    }
  }

  private static BookKey book(int number) {
    return new BookKey("A-" + number, "DC1");
  }

  private static ForecastRequest forecastRequest(int horizon) {
    return forecastRequest(horizon, () -> {});
  }

  private static ForecastRequest forecastRequest(int horizon, Runnable first) {
    DemandHistory history = DemandHistory.ofDays(20_000, new double[3], new double[3]);
    return new ForecastRequest(new Slow(first), history, PooledDemand.NEUTRAL, horizon);
  }

  private void workOff() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private static Forecast answer(Optional<ForecastSource> given, int horizon) {
    return given.orElseThrow().to(forecastRequest(horizon)).forecast();
  }

  @Test
  void waitsUntilAWorkerIsDoneAndTakesItsAnswer() {
    assertThat(fits.isIdle()).isTrue();
    assertThat(fits.forReview(BOOK, forecastRequest(7))).isEmpty();
    assertThat(fits.next()).isNull();
    assertThat(fits.isIdle()).isFalse();

    workOff();

    assertThat(fits.next()).isEqualTo(BOOK);
    Forecast answer = answer(fits.forReview(BOOK, forecastRequest(7)), 7);
    assertThat(answer.method()).isEqualTo("slow");
    assertThat(answer.mean(7)).isEqualTo(7);
    assertThat(fits.isIdle()).isTrue();
    assertThat(fits.next()).isNull();
    assertThat(workers.fits()).isEqualTo(new ForecastFits(1, 0, 0));
  }

  @Test
  void goesOnWithoutOnceTheBudgetIsSpent() {
    fits.forReview(BOOK, forecastRequest(7));
    nowMillis = 119_999;
    assertThat(fits.next()).isNull();
    assertThat(fits.forReview(BOOK, forecastRequest(7))).isEmpty();

    nowMillis = 120_000;

    assertThat(fits.next()).isEqualTo(BOOK);
    Forecast answer = answer(fits.forReview(BOOK, forecastRequest(7)), 7);
    assertThat(answer.method()).isEqualTo("comb3");
    assertThat(answer.passedOver()).containsExactly("slow: its forecast was not ready within PT2M");
    assertThat(workers.fits()).isEqualTo(new ForecastFits(0, 1, 0));
    assertThat(fits.isIdle()).isTrue();

    // The next round has the whole budget again, and what comes late disturbs nobody.
    assertThat(fits.forReview(BOOK, forecastRequest(8))).isEmpty();
    work.remove().run();
    assertThat(fits.next()).isNull();
    workOff();
    assertThat(answer(fits.forReview(BOOK, forecastRequest(8)), 8).mean(8)).isEqualTo(8);
  }

  @Test
  void theBudgetIsOneForAllThatWait() {
    fits.forReview(book(1), forecastRequest(7));
    nowMillis = 100_000;
    fits.forReview(book(2), forecastRequest(7));
    nowMillis = 120_000;

    assertThat(answer(fits.forReview(book(1), forecastRequest(7)), 7).method()).isEqualTo("comb3");
    assertThat(fits.next()).isEqualTo(book(2));
    assertThat(answer(fits.forReview(book(2), forecastRequest(7)), 7).method()).isEqualTo("comb3");
  }

  @Test
  void workersHoldFewQuestionsAtATime() {
    int books = 3 * PendingForecasts.MAX_AT_WORK;
    for (int i = 0; i < books; i++) {
      assertThat(fits.forReview(book(i), forecastRequest(7))).isEmpty();
      assertThat(work.size()).isLessThanOrEqualTo(PendingForecasts.MAX_AT_WORK);
    }

    Set<BookKey> reviewed = new HashSet<>();
    while (!fits.isIdle()) {
      workOff();
      for (BookKey next = fits.next(); next != null; next = fits.next()) {
        if (fits.forReview(next, forecastRequest(7)).isPresent()) {
          reviewed.add(next);
        }
        assertThat(work.size()).isLessThanOrEqualTo(PendingForecasts.MAX_AT_WORK);
      }
    }

    assertThat(reviewed).hasSize(books);
    assertThat(workers.fits().made()).isEqualTo(books);
  }

  @Test
  void whatWaitsItsTurnGoesOnWithoutAsWell() {
    int books = 2 * PendingForecasts.MAX_AT_WORK;
    for (int i = 0; i < books; i++) {
      fits.forReview(book(i), forecastRequest(7));
    }
    nowMillis = 120_000;

    int without = 0;
    for (BookKey next = fits.next(); next != null; next = fits.next()) {
      assertThat(answer(fits.forReview(next, forecastRequest(7)), 7).method()).isEqualTo("comb3");
      without++;
    }

    assertThat(without).isEqualTo(books);
    assertThat(fits.isIdle()).isTrue();
  }

  @Test
  void whoWentWithoutComesFirstTheNextTime() {
    int books = 2 * PendingForecasts.MAX_AT_WORK;
    fits.forReview(book(books - 1), forecastRequest(7));
    nowMillis = 120_000;
    assertThat(fits.forReview(book(books - 1), forecastRequest(7))).isPresent();
    work.clear();

    for (int i = 0; i < books; i++) {
      fits.forReview(book(i), forecastRequest(8));
    }
    work.remove().run();

    assertThat(fits.next()).isEqualTo(book(0));
    assertThat(fits.forReview(book(0), forecastRequest(8))).isPresent();
    assertThat(fits.next()).isEqualTo(book(books - 1));
  }

  @Test
  void anotherQuestionIsAskedAnew() {
    fits.forReview(BOOK, forecastRequest(7));
    workOff();

    assertThat(fits.forReview(BOOK, forecastRequest(9))).isEmpty();
    workOff();

    assertThat(answer(fits.forReview(BOOK, forecastRequest(9)), 9).mean(9)).isEqualTo(9);
    assertThat(workers.fits()).isEqualTo(new ForecastFits(1, 0, 0));
  }

  @Test
  void aMethodThatFailsIsPassedOver() {
    ForecastRequest failing =
        forecastRequest(
            7,
            () -> {
              throw new IllegalStateException("no memory");
            });
    fits.forReview(BOOK, failing);
    workOff();

    assertThat(answer(fits.forReview(BOOK, failing), 7).passedOver())
        .containsExactly("slow: it failed: java.lang.IllegalStateException: no memory");
    assertThat(workers.fits()).isEqualTo(new ForecastFits(0, 0, 1));
  }

  @Test
  void inPlaceNothingWaits() {
    PendingForecasts inPlace = new PendingForecasts(ForecastExecutor.inPlace(), () -> nowMillis);

    assertThat(answer(inPlace.forReview(BOOK, forecastRequest(7)), 7).mean(7)).isEqualTo(7);
    assertThat(inPlace.isIdle()).isTrue();
    assertThat(inPlace.next()).isNull();
    assertThat(inPlace.atOnce().to(forecastRequest(7)).forecast().method()).isEqualTo("slow");
  }

  @Test
  void betweenReviewsASlowMethodIsNotAsked() {
    assertThat(fits.atOnce().to(forecastRequest(7)).forecast().method()).isEqualTo("comb3");
    assertThat(work).isEmpty();
  }

  @Test
  void whatIsLeftAtTheCloseIsNotMade() {
    AtomicInteger asked = new AtomicInteger();
    fits.forReview(BOOK, forecastRequest(7, asked::incrementAndGet));

    fits.close();
    workOff();

    assertThat(asked).hasValue(0);
    assertThat(fits.isIdle()).isTrue();
    assertThat(fits.next()).isNull();
  }

  @Test
  void threadsOfTheirOwnAnswerAndEndWithTheWorkers() {
    CountDownLatch never = new CountDownLatch(1);
    ForecastExecutor threads = ForecastExecutor.threads(2, Duration.ofMinutes(2));
    PendingForecasts tasks = new PendingForecasts(threads, () -> nowMillis);
    CountDownLatch asked = new CountDownLatch(1);
    tasks.forReview(book(1), forecastRequest(7, () -> awaitForEver(asked)));
    tasks.forReview(book(2), forecastRequest(7, () -> awaitForEver(never)));
    asked.countDown();

    await().until(() -> book(1).equals(tasks.next()));
    assertThat(tasks.forReview(book(1), forecastRequest(7))).isPresent();
    assertThat(slowFitThreads()).isNotEmpty().allMatch(Thread::isDaemon);

    threads.close();

    await().until(() -> slowFitThreads().noneMatch(Thread::isAlive));
    // Nobody is there any more; the review goes on without at the end of its budget.
    assertThat(tasks.forReview(book(3), forecastRequest(7))).isEmpty();
  }

  private static void awaitForEver(CountDownLatch never) {
    try {
      never.await(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("asked to end", e);
    }
  }

  private static Stream<Thread> slowFitThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("slow-fit-"));
  }
}
