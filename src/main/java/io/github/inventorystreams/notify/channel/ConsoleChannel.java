package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.Notice;
import io.github.inventorystreams.notify.Outcome;
import io.github.inventorystreams.notify.Wording;
import java.io.PrintWriter;

/** Prints a line for each warning. */
public final class ConsoleChannel implements Channel {
  private final PrintWriter out;

  public ConsoleChannel(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Outcome send(Batch batch, long nowMillis) {
    for (Notice notice : batch.notices()) {
      out.printf("%s (%s)%n", Wording.brief(notice), notice.news().figures(batch.zone()));
    }
    out.flush();
    return out.checkError() ? Outcome.failed("the console is closed") : new Outcome.Taken();
  }
}
