package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.forecast.ForecastRequest;
import io.github.inventorystreams.forecast.ForecastResult;
import io.github.inventorystreams.forecast.ForecastSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The books of a task whose reviews wait for the forecast of a slow method. It keeps nothing that a
 * restart would miss: a book that waits is still due and asks again.
 *
 * <p>For the task's own thread; workers see a request, which does not change, and hand over the
 * name of its book when the answer is ready.
 */
final class PendingForecasts {
  /** A request and its answer take up to half a megabyte; a book that waits its turn, a name. */
  static final int MAX_AT_WORK = 32;

  private static final long NOBODY_WAITS = Long.MAX_VALUE;

  private final ForecastExecutor workers;
  private final LongSupplier nowMillis;
  private final Map<BookKey, ForecastTask> atWork = new LinkedHashMap<>();
  private final Set<BookKey> waitTheirTurn = new LinkedHashSet<>();
  private final Set<BookKey> comeFirst = new LinkedHashSet<>();

  /** Went without the last time: there may be more books than time, and not always the same. */
  private final Set<BookKey> wentWithout = new HashSet<>();

  private final Queue<BookKey> finished = new ConcurrentLinkedQueue<>();
  private long waitingSinceMillis = NOBODY_WAITS;

  PendingForecasts(ForecastExecutor workers, LongSupplier nowMillis) {
    this.workers = workers;
    this.nowMillis = nowMillis;
  }

  /**
   * How a due review gets its forecast; nothing as long as it has to wait. Once the first has
   * waited for the budget, all go on without.
   */
  Optional<ForecastSource> forReview(BookKey book, ForecastRequest request) {
    ForecastTask known = atWork.get(book);
    if (known != null && !known.answers(request)) {
      forget(book);
      known = null;
    }
    ForecastTask fit = known == null && !isOverdue() ? begin(book, request) : known;
    if (fit != null && fit.isDone()) {
      forget(book);
      wentWithout.remove(book);
      return Optional.of(result(fit));
    }
    if (isOverdue()) {
      forget(book);
      wentWithout.add(book);
      workers.countLate();
      return Optional.of(
          without("its forecast was not ready within %s".formatted(workers.budget())));
    }
    return Optional.empty();
  }

  /** How a book gets a forecast between its reviews, where it can't wait for one. */
  ForecastSource atOnce() {
    return workers.areInPlace()
        ? ForecastSource.IN_PLACE
        : request ->
            request.isSlow()
                ? without("it is asked at the next review").to(request)
                : request.result();
  }

  /** A book that waits and should be reviewed now, if there is one. */
  @Nullable BookKey next() {
    for (BookKey book = finished.poll(); book != null; book = finished.poll()) {
      ForecastTask fit = atWork.get(book);
      if (fit != null && fit.isDone()) {
        return book;
      }
    }
    if (atWork.size() >= MAX_AT_WORK && !isOverdue()) {
      return null;
    }
    Set<BookKey> turn = comeFirst.isEmpty() ? waitTheirTurn : comeFirst;
    if (!turn.isEmpty()) {
      return turn.iterator().next();
    }
    return isOverdue() && !atWork.isEmpty() ? atWork.keySet().iterator().next() : null;
  }

  /** Whether no book waits. */
  boolean isIdle() {
    return atWork.isEmpty() && waitTheirTurn.isEmpty() && comeFirst.isEmpty();
  }

  /** A book waits no longer. */
  void forget(BookKey book) {
    waitTheirTurn.remove(book);
    comeFirst.remove(book);
    ForecastTask fit = atWork.remove(book);
    if (fit != null) {
      fit.cancel(true);
    }
    if (isIdle()) {
      waitingSinceMillis = NOBODY_WAITS;
    }
  }

  /** Drops all that is being made: the partition goes to somebody else. */
  void close() {
    atWork.values().forEach(fit -> fit.cancel(true));
    atWork.clear();
    waitTheirTurn.clear();
    comeFirst.clear();
  }

  /** Has the forecast made; nothing where it has to wait its turn. */
  private @Nullable ForecastTask begin(BookKey book, ForecastRequest request) {
    if (waitingSinceMillis == NOBODY_WAITS) {
      waitingSinceMillis = nowMillis.getAsLong();
    }
    if (atWork.size() >= MAX_AT_WORK) {
      (wentWithout.contains(book) ? comeFirst : waitTheirTurn).add(book);
      return null;
    }
    waitTheirTurn.remove(book);
    comeFirst.remove(book);
    ForecastTask fit = new ForecastTask(request, () -> finished.add(book));
    atWork.put(book, fit);
    workers.execute(fit);
    return fit;
  }

  private boolean isOverdue() {
    return waitingSinceMillis != NOBODY_WAITS
        && nowMillis.getAsLong() - waitingSinceMillis >= workers.budget().toMillis();
  }

  private ForecastSource result(ForecastTask fit) {
    try {
      ForecastResult answer = fit.get();
      workers.countMade();
      return request -> answer;
    } catch (ExecutionException e) {
      workers.countFailed();
      return without("it failed: " + e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("What is done is not waited for", e);
    }
  }

  private static ForecastSource without(String reason) {
    return request -> request.passingOver(reason).result();
  }
}
