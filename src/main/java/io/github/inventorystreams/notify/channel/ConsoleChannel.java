package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.MessageText;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import java.io.PrintWriter;

/** Prints a line for each warning. */
public final class ConsoleChannel implements Channel {
  private final PrintWriter out;

  public ConsoleChannel(PrintWriter out) {
    this.out = out;
  }

  @Override
  public DeliveryOutcome send(Batch batch, long nowMillis) {
    for (Notification notice : batch.notices()) {
      out.printf("%s (%s)%n", MessageText.brief(notice), notice.news().figures(batch.zone()));
    }
    out.flush();
    return out.checkError()
        ? DeliveryOutcome.failed("the console is closed")
        : new DeliveryOutcome.Taken();
  }
}
