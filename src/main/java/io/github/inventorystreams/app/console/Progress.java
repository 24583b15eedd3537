package io.github.inventorystreams.app.console;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * The progress of a long run, with its rate: a bar on a terminal, elsewhere a line on stderr now
 * and then.
 */
public final class Progress implements AutoCloseable {
  private static final int REDRAW_MILLIS = 250;
  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
  private static final double NANOS_PER_SECOND = 1e9;

  private final String part;
  private final long total;
  private final boolean hidden;
  private final @Nullable ProgressBar bar;
  private final long startNanos = System.nanoTime();
  private long lastLineNanos = startNanos;

  private Progress(String part, long total, boolean hidden, @Nullable ProgressBar bar) {
    this.part = part;
    this.total = total;
    this.hidden = hidden;
    this.bar = bar;
  }

  public static Progress of(String part, long total, boolean hidden) {
    return new Progress(
        part,
        total,
        hidden,
        hidden || !Ansi.AUTO.enabled()
            ? null
            : new ProgressBarBuilder()
                .setTaskName(part)
                .setInitialMax(total)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build());
  }

  public void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    } else if (!hidden && System.nanoTime() - lastLineNanos > LINE_EVERY_NANOS) {
      lastLineNanos = System.nanoTime();
      System.err.println(
          part + ": " + howMuch(done, total, (lastLineNanos - startNanos) / NANOS_PER_SECOND));
    }
  }

  /**
   * How much is in, and how fast.
   *
   * @param total 0 = not known
   */
  public static String howMuch(long done, long total, double seconds) {
    String of = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
    return String.format(
        Locale.ROOT,
        "%,d%s in, %,d a second",
        done,
        of,
        Math.round(done / Math.max(seconds, 0.001)));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
