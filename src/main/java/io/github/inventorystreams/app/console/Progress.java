package io.github.inventorystreams.app.console;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A bar over the events of one part of a measurement; none where nobody looks at a terminal. */
public final class Progress implements AutoCloseable {
  private static final int REDRAW_MILLIS = 250;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  public static Progress of(String part, long events, boolean hidden) {
    return new Progress(
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

  public void at(long events) {
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
