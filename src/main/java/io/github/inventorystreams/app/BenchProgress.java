package io.github.inventorystreams.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A bar over the events of one part of a measurement; none where nobody looks at a terminal. */
final class BenchProgress implements AutoCloseable {
  private static final int REDRAW_MILLIS = 250;

  private final @Nullable ProgressBar bar;

  private BenchProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static BenchProgress of(String part, long events, boolean hidden) {
    return new BenchProgress(
        hidden || !Ansi.AUTO.enabled()
            ? null
            : new ProgressBarBuilder()
                .setTaskName(part)
                .setInitialMax(events)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build());
  }

  void at(long events) {
    if (bar != null) {
      bar.stepTo(events);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
