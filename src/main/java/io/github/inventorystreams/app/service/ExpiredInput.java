package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.log.ExpiredRecords;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of input that Kafka has deleted before it was processed: the books lack it, and that
 * must not pass in silence.
 */
final class ExpiredInput {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiredInput.class);

  private ExpiredInput() {}

  /**
   * Says what is missing.
   *
   * @return how many records processing goes on without
   * @throws CommandException if it is not to go on without them
   */
  static long skipped(List<ExpiredRecords> lost, Settings settings) {
    if (lost.isEmpty()) {
      return 0;
    }
    String what =
        "Kafka has deleted %d records before they were processed (%s)"
            .formatted(ExpiredRecords.sum(lost), ExpiredRecords.listed(lost));
    if (settings.get(InputSettings.EXPIRED) == InputSettings.ExpiredInput.STOP) {
      throw CommandException.failed(
          what
              + ": publish them again or count the stock after the start, and start once with input.expired=skip, which goes on without them.");
    }
    LOG.warn(
        "{}. The books go on without them: publish them again, or count the stock anew, and let the topics keep their records longer (retention.ms=-1).",
        what);
    return ExpiredRecords.sum(lost);
  }
}
