package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.log.ExpiredRecords;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of input that Kafka has deleted before it was processed: the books lack it, and that
 * must not pass in silence.
 */
final class ExpiredInput {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiredInput.class);

  private final Settings settings;
  private final Counter skipped;

  ExpiredInput(Settings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.skipped =
        Counter.builder("inventory.expired.records")
            .description("Records of input topics that expired before they were processed")
            .register(metrics);
  }

  /**
   * Says and counts what is missing.
   *
   * @throws CommandException if processing is not to go on without it
   */
  void check(List<ExpiredRecords> lost) {
    if (lost.isEmpty()) {
      return;
    }
    String what =
        "Kafka has deleted %d records before they were processed (%s)"
            .formatted(ExpiredRecords.sum(lost), ExpiredRecords.listed(lost));
    if (settings.get(InputSettings.EXPIRED) == InputSettings.ExpiredInput.STOP) {
      throw CommandException.failed(
          what
              + ": publish them again or count the stock after the start, and start once with input.expired=skip, which goes on without them.");
    }
    skipped.increment((double) ExpiredRecords.sum(lost));
    LOG.warn(
        "{}. The books go on without them: publish them again, or count the stock anew, and let the topics keep their records longer (retention.ms=-1).",
        what);
  }
}
