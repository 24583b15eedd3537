package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.log.ExpiredRecords;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of input that Kafka has deleted before it was processed: the books lack it, and that
 * must not pass in silence.
 */
final class ExpiredInput {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiredInput.class);

  private final boolean isSkipped;
  private final AtomicLong count = new AtomicLong();

  ExpiredInput(Settings settings) {
    isSkipped = settings.get(InputSettings.EXPIRED) == InputSettings.ExpiredInput.SKIP;
  }

  /** Ends processing: it is not to go on without what is missing. */
  static final class NotSkipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSkipped(String line) {
      super(line);
    }
  }

  /**
   * Looks for it before the start. What is skipped is told by the consumer that comes upon it, and
   * counted there once.
   *
   * @throws CommandException if processing is not to go on without it
   */
  void check(Supplier<List<ExpiredRecords>> lost) {
    if (!isSkipped) {
      List<ExpiredRecords> found = lost.get();
      if (!found.isEmpty()) {
        throw CommandException.failed(end(found));
      }
    }
  }

  /**
   * A consumer has come upon it.
   *
   * @throws NotSkipped if processing is not to go on without it
   */
  void found(List<ExpiredRecords> lost) {
    if (!isSkipped) {
      throw new NotSkipped(end(lost));
    }
    LOG.warn(
        "{}. The books go on without them: publish them again, or count the stock anew, and let the topics keep their records longer (retention.ms=-1).",
        what(lost));
    count.addAndGet(ExpiredRecords.sum(lost));
  }

  /** How many records processing has gone on without since the start. */
  long count() {
    return count.get();
  }

  private static String end(List<ExpiredRecords> lost) {
    return what(lost)
        + ": publish them again or count the stock after the start, and start once with input.expired=skip, which goes on without them.";
  }

  private static String what(List<ExpiredRecords> lost) {
    return "Kafka has deleted %d records before they were processed (%s)"
        .formatted(ExpiredRecords.sum(lost), ExpiredRecords.listed(lost));
  }
}
