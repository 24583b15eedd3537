package io.github.inventorystreams.app.config;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of processing: threads, guarantee, memory. */
public final class ProcessingSettings {
  static final SettingsGroup GROUP = new SettingsGroup("Processing");

  public static final Setting<Integer> THREADS =
      GROUP.whole(
          "stream.threads",
          0,
          Range.between(0, 256),
          "Threads that process events. 0: one for each processor core.");

  public static final Setting<Guarantee> GUARANTEE =
      GROUP.choice(
          "stream.guarantee",
          Choice.inSmallLetters(Guarantee.class),
          Guarantee.EXACTLY_ONCE_V2,
          "at_least_once is faster; after a crash it may warn or order a second time.");

  public static final Setting<Duration> COMMIT_INTERVAL =
      GROUP.duration(
          "stream.commit-interval",
          "PT0.1S",
          "How long results may wait for their transaction. Readers see them after it.");

  public static final Setting<Long> CACHE_BYTES =
      GROUP.whole(
          "stream.cache-bytes",
          64L << 20,
          Range.atLeast(0),
          "Memory for what is read and written now and then, shared by all threads.");

  public static final Setting<Long> BOOK_BYTES =
      GROUP.whole(
          "stream.book-bytes",
          32L << 20,
          Range.atLeast(0),
          "Memory, in each partition, for the books of busy SKUs, some 2,000 bytes each. Beyond it they are read from the local state again.");

  public static final Setting<Long> IDENTITY_BYTES =
      GROUP.whole(
          "stream.identity-bytes",
          64L << 20,
          Range.atLeast(0),
          "Memory, in each partition, for the identities by which duplicates of busy SKUs are known: 25 to 50 bytes for each event inside the window. Beyond it they are read from the local state again, see docs/duplicates.md.");

  public static final Setting<Long> ROCKSDB_BYTES =
      GROUP.whole(
          "stream.rocksdb-bytes",
          256L << 20,
          Range.atLeast(16L << 20),
          "Memory outside the heap for the local state of all partitions.");

  private ProcessingSettings() {}

  /** The guarantee of Kafka Streams. */
  public enum Guarantee {
    /** With transactions. */
    EXACTLY_ONCE_V2(StreamsConfig.EXACTLY_ONCE_V2),
    /** Without. */
    AT_LEAST_ONCE(StreamsConfig.AT_LEAST_ONCE);

    private final String kafkaName;

    Guarantee(String kafkaName) {
      this.kafkaName = kafkaName;
    }

    /** The value of Kafka's own property. */
    public String kafkaName() {
      return kafkaName;
    }
  }
}
