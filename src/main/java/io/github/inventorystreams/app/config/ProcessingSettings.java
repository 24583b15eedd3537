package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.Choices.Guarantee;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of processing: threads, guarantee, memory. */
final class ProcessingSettings {
  private ProcessingSettings() {}

  static void define(SettingsTable settings) {
    settings.group("Processing");
    settings.whole(
        "stream.threads",
        ConfigDef.Type.INT,
        0,
        Range.between(0, 256),
        "Threads that process events. 0: one for each processor core.");
    settings.choice(
        Choices.GUARANTEE,
        Guarantee.EXACTLY_ONCE_V2,
        "at_least_once is faster; after a crash it may warn or order a second time.");
    settings.text(
        "stream.commit-interval",
        "PT0.1S",
        Validators.duration(),
        "How long results may wait for their transaction. Readers see them after it.");
    settings.whole(
        "stream.cache-bytes",
        ConfigDef.Type.LONG,
        64L << 20,
        Range.atLeast(0),
        "Memory for what is read and written now and then, shared by all threads.");
    settings.whole(
        "stream.book-bytes",
        ConfigDef.Type.LONG,
        32L << 20,
        Range.atLeast(0),
        "Memory, in each partition, for the books of busy SKUs, some 2,000 bytes each. Beyond it they are read from the local state again.");
    settings.whole(
        "stream.identity-bytes",
        ConfigDef.Type.LONG,
        64L << 20,
        Range.atLeast(0),
        "Memory, in each partition, for the identities by which duplicates of busy SKUs are known: 25 to 50 bytes for each event inside the window. Beyond it they are read from the local state again, see docs/duplicates.md.");
    settings.whole(
        "stream.rocksdb-bytes",
        ConfigDef.Type.LONG,
        256L << 20,
        Range.atLeast(16L << 20),
        "Memory outside the heap for the local state of all partitions.");
  }
}
