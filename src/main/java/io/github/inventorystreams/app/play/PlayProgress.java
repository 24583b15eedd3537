package io.github.inventorystreams.app.play;

import io.github.inventorystreams.simulation.World;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A bar over the days of a play on stderr; none where nobody looks at a terminal. */
final class PlayProgress implements AutoCloseable {
  private static final int REDRAW_MILLIS = 250;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final long firstMillis;
  private final @Nullable ProgressBar bar;

  private PlayProgress(long firstMillis, @Nullable ProgressBar bar) {
    this.firstMillis = firstMillis;
    this.bar = bar;
  }

  static PlayProgress of(World world, boolean hidden) {
    if (hidden || !Ansi.AUTO.enabled()) {
      return new PlayProgress(world.firstMillis(), null);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("days")
            .setInitialMax(days(world.lastMillis() - world.firstMillis()))
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setStyle(ProgressBarStyle.ASCII)
            .build();
    return new PlayProgress(world.firstMillis(), bar);
  }

  void at(long millis, long events) {
    if (bar != null) {
      bar.stepTo(days(millis - firstMillis));
      bar.setExtraMessage(String.format(Locale.ROOT, "%,d events", events));
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
  }

  private static long days(long millis) {
    return Math.max(0, Duration.ofMillis(millis).toDays());
  }
}
