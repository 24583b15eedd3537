package io.github.inventorystreams.play;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.simulation.Suppliers;
import io.github.inventorystreams.simulation.World;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The player of a world to a processor whose topics exist. */
public final class Player {
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Cluster cluster;
  private final World world;
  private final PlaySettings settings;
  private final PlayListener listener;
  private final Stopwatch stopwatch;
  private final Runnable health;
  private final @Nullable Supplier<Accounting> accounting;

  /**
   * @param health is called now and then; throws if there is no use in going on, a {@link
   *     CancellationException} if somebody wants an end
   * @param accounting the processor's own; {@code null} = it can't be asked
   */
  public Player(
      Cluster cluster,
      World world,
      PlaySettings settings,
      PlayListener listener,
      Stopwatch stopwatch,
      Runnable health,
      @Nullable Supplier<Accounting> accounting) {
    this.cluster = cluster;
    this.world = world;
    this.settings = settings;
    this.listener = listener;
    this.stopwatch = stopwatch;
    this.health = health;
    this.accounting = accounting;
  }

  /**
   * Plays step by step: everything up to an instant, a tick, a wait until all reviews due by then
   * are settled, the suppliers' replies, and on. Replies that are not as ordered get a tick of
   * their own, one millisecond later, since the books receive them with the next round only. What
   * the processor orders depends on the world alone then, not on how fast anything runs. A review
   * clock that follows ticks is needed.
   *
   * @param suppliers reply to the orders; their goods arrive in the order of time among the events
   * @param steps gives the end of the step that begins after an instant, later than it; the world's
   *     end ends the last one
   * @return what was played, which is less than all if {@code health} was cancelled
   * @throws PlayException if the processor does not follow
   */
  public PlayFigures lockStep(Suppliers suppliers, LongUnaryOperator steps) {
    return lockStep(suppliers, steps, null);
  }

  /**
   * Plays step by step, with replies that come their own way.
   *
   * @param suppliers reply to the orders; their goods arrive in the order of time among the events
   * @param steps gives the end of the step that begins after an instant, later than it
   * @param given the way of the replies; {@code null} = they are published
   * @throws PlayException if the processor does not follow
   */
  public PlayFigures lockStep(
      Suppliers suppliers, LongUnaryOperator steps, @Nullable ReplyWay given) {
    try (Playback stage = stage()) {
      ReplyWay way = given == null ? new PublishedReplies(stage.publisher()) : given;
      return figures(stage, () -> lockStep(stage, suppliers, steps, way));
    }
  }

  private void lockStep(
      Playback stage, Suppliers suppliers, LongUnaryOperator steps, ReplyWay way) {
    long countedBefore = counted();
    try (Rounds rounds = rounds(stage);
        Stream<StockEvent> stream = world.events()) {
      PendingDeliveries receipts = new PendingDeliveries();
      Feed feed = new Feed(stream.iterator());
      stage.publisher().settings(world);
      long tickMillis = world.firstMillis() - 1;
      way.timeIs(tickMillis);
      settle(stage, rounds, tickMillis);
      while (tickMillis < world.lastMillis()) {
        tickMillis = Math.min(steps.applyAsLong(tickMillis), world.lastMillis());
        playUpTo(tickMillis, stage, feed, receipts);
        stage.waitUntil(tickMillis);
        way.timeIs(tickMillis);
        settle(stage, rounds, tickMillis);
        if (answer(stage, suppliers, way, receipts)) {
          settle(stage, rounds, tickMillis + 1);
        }
        stage.progress(tickMillis);
      }
      awaitCount(stage, countedBefore);
    }
  }

  /**
   * Plays without ticks, then waits until the processor has counted all of it, if it can be asked.
   *
   * @throws PlayException if the count stands still for the longest wait
   */
  public PlayFigures freeRunning() {
    try (Playback stage = stage()) {
      return figures(stage, () -> freeRunning(stage));
    }
  }

  private void freeRunning(Playback stage) {
    long countedBefore = counted();
    try (Stream<StockEvent> stream = world.events()) {
      stage.publisher().settings(world);
      stream.forEachOrdered(stage::play);
      stage.publisher().flush();
      stage.progress(world.lastMillis());
      awaitCount(stage, countedBefore);
      stage.newOrders();
      stage.hearWarnings(world.lastMillis());
    }
  }

  /** Of all of a play, or of what was played until somebody wanted it to end. */
  private static PlayFigures figures(Playback stage, Runnable play) {
    try {
      play.run();
    } catch (CancellationException e) {
      return stage.score().figures().stopped();
    }
    return stage.score().figures();
  }

  private Playback stage() {
    Pace pace = new Pace(stopwatch, world.firstMillis(), world.lastMillis(), settings.spread());
    return new Playback(cluster, listener, stopwatch, pace, health);
  }

  private Rounds rounds(Playback stage) {
    return new Rounds(
        TopicTail.fromNow(
            cluster, cluster.topics().reviewRounds(), new OutputReader()::roundSettled),
        stage.publisher().partitions(),
        settings.maxWait(),
        stopwatch,
        health);
  }

  private static void settle(Playback stage, Rounds rounds, long tickMillis) {
    stage.publisher().tick(tickMillis);
    rounds.await(tickMillis);
    stage.hearWarnings(tickMillis);
  }

  /** Answers the new orders and says whether an answer is not as ordered. */
  private static boolean answer(
      Playback stage, Suppliers suppliers, ReplyWay way, PendingDeliveries receipts) {
    List<OrderReply> replies =
        stage.newOrders().stream()
            .map(order -> new OrderReply(order, suppliers.reply(order)))
            .toList();
    if (!replies.isEmpty()) {
      way.bring(replies);
    }
    replies.forEach(each -> receipts.promise(each.reply().deliveries()));
    return replies.stream().anyMatch(each -> !each.reply().isAsOrdered());
  }

  private static void playUpTo(long millis, Playback stage, Feed feed, PendingDeliveries receipts) {
    for (StockEvent next = feed.by(millis); next != null; next = feed.by(millis)) {
      playArrived(next.header().occurredAtMillis(), stage, receipts);
      stage.play(next);
    }
    playArrived(millis, stage, receipts);
  }

  private static void playArrived(long millis, Playback stage, PendingDeliveries receipts) {
    for (StockEvent goods = receipts.arrivedBy(millis);
        goods != null;
        goods = receipts.arrivedBy(millis)) {
      stage.play(goods);
    }
  }

  private long counted() {
    return accounting == null ? 0 : accounting.get().events();
  }

  private void awaitCount(Playback stage, long countedBefore) {
    if (accounting == null) {
      return;
    }
    long expected = countedBefore + stage.score().events();
    Accounting counted = accounting.get();
    long movedNanos = stopwatch.nanoTime();
    while (counted.events() < expected || !counted.isSettled()) {
      stage.hearWarnings(world.lastMillis());
      health.run();
      stopwatch.sleepMillis(LOOK_EVERY_MILLIS);
      Accounting now = accounting.get();
      if (!now.equals(counted)) {
        counted = now;
        movedNanos = stopwatch.nanoTime();
      } else if (stopwatch.nanoTime() - movedNanos > settings.maxWait().toNanos()) {
        throw new PlayException(
            "the processor has counted %d of %d events and nothing more for %d s"
                .formatted(counted.events(), expected, settings.maxWait().toSeconds()));
      }
    }
  }

  /** The world's events, each at its time; what the world gives too late comes at once. */
  private static final class Feed {
    private final Iterator<StockEvent> events;
    private @Nullable StockEvent head;

    Feed(Iterator<StockEvent> events) {
      this.events = events;
    }

    /** Takes out the next event if it is not later than an instant, else {@code null}. */
    @Nullable StockEvent by(long millis) {
      if (head == null && events.hasNext()) {
        head = events.next();
      }
      StockEvent next = head;
      if (next == null || next.header().occurredAtMillis() > millis) {
        return null;
      }
      head = null;
      return next;
    }
  }
}
