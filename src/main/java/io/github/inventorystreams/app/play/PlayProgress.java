package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.simulation.World;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * The progress of a play, with its rate: a bar over its days on a terminal, elsewhere a line on
 * stderr now and then.
 */
final class PlayProgress implements AutoCloseable {
  private static final int REDRAW_MILLIS = 250;
  private static final String ERASE_LINE = "\r\u001b[K";
  private static final double NANOS_PER_SECOND = 1e9;

  private final long firstMillis;
  private final long events;
  private final @Nullable ProgressBar bar;
  private final @Nullable Progress lines;
  private final long startNanos = System.nanoTime();

  private PlayProgress(
      long firstMillis, long events, @Nullable ProgressBar bar, @Nullable Progress lines) {
    this.firstMillis = firstMillis;
    this.events = events;
    this.bar = bar;
    this.lines = lines;
  }

  /**
   * That of a world.
   *
   * @param events how many there will be; 0 = not known
   */
  static PlayProgress of(World world, long events, boolean hidden) {
    if (hidden || !Ansi.AUTO.enabled()) {
      return new PlayProgress(
          world.firstMillis(), events, null, Progress.of("events", events, hidden));
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("days")
            .setInitialMax(days(world.lastMillis() - world.firstMillis()))
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setStyle(ProgressBarStyle.ASCII)
            .build();
    return new PlayProgress(world.firstMillis(), events, bar, null);
  }

  void at(long millis, long done) {
    if (bar != null) {
      bar.stepTo(days(millis - firstMillis));
      bar.setExtraMessage(
          " events "
              + Progress.howMuch(
                  done, events, (System.nanoTime() - startNanos) / NANOS_PER_SECOND));
    }
    if (lines != null) {
      lines.at(done);
    }
  }

  /** Clears the line of the bar, so that something else can be printed there. */
  void makeRoom() {
    if (bar != null) {
      System.err.print(ERASE_LINE);
      System.err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    if (lines != null) {
      lines.close();
    }
  }

  private static long days(long millis) {
    return Math.max(0, Duration.ofMillis(millis).toDays());
  }
}
