package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.PlayException;
import io.github.inventorystreams.play.PlayFigures;
import io.github.inventorystreams.play.PlayListener;
import io.github.inventorystreams.play.PlaySettings;
import io.github.inventorystreams.play.Player;
import io.github.inventorystreams.play.ReplyWay;
import io.github.inventorystreams.simulation.Suppliers;
import io.github.inventorystreams.simulation.World;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * One play with what a person sees of it.
 *
 * @param events how many there will be; 0 = not known
 * @param spread over which it is spread; zero = as fast as it goes
 * @param quiet whether nothing but the summary is wanted
 */
record PlayRun(
    Cluster cluster, World world, long events, Duration spread, boolean quiet, PrintWriter out) {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  /**
   * Plays in lock-step with the suppliers, or without ticks where there are none.
   *
   * @param steps the ends of the steps; without meaning where there are no suppliers
   * @param way of the suppliers' replies; {@code null} = they are published
   * @throws CommandException if it can't go on
   */
  PlayFigures play(
      @Nullable Suppliers suppliers,
      LongUnaryOperator steps,
      @Nullable ReplyWay way,
      Runnable health,
      @Nullable Supplier<Accounting> accounting) {
    try (PlayProgress progress = PlayProgress.of(world, events, quiet)) {
      PlayListener listener = quiet ? new QuietPlay() : new PlayTable(out, progress);
      Player player =
          new Player(
              cluster,
              world,
              new PlaySettings(spread, MAX_WAIT),
              listener,
              new SystemStopwatch(),
              health,
              accounting);
      return suppliers == null ? player.freeRunning() : player.lockStep(suppliers, steps, way);
    } catch (PlayException e) {
      throw CommandException.failed("The play has ended: %s".formatted(e.getMessage()), e);
    } catch (KafkaException e) {
      throw CommandException.failed(
          "Kafka at %s does not go on: %s"
              .formatted(cluster.clientProperties().get("bootstrap.servers"), e.getMessage()),
          e);
    }
  }

  /** What was counted between two readings. */
  static Accounting between(Accounting before, Accounting after) {
    Map<DeadLetterReason, Long> deadLetters = new HashMap<>();
    after
        .deadLetters()
        .forEach(
            (reason, count) -> {
              long since = count - before.deadLetters().getOrDefault(reason, 0L);
              if (since > 0) {
                deadLetters.put(reason, since);
              }
            });
    return new Accounting(
        after.records() - before.records(),
        after.events() - before.events(),
        after.applied() - before.applied(),
        after.duplicates() - before.duplicates(),
        after.conflicts() - before.conflicts(),
        after.pendingCorrections() - before.pendingCorrections(),
        deadLetters);
  }
}
