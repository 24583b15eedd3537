package io.github.inventorystreams.app.service;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/**
 * The signs by which a failure of processing may come from what is wrong around it; any other is a
 * fault of the processing itself, whatever else is wrong at the time.
 */
final class OutageSigns {
  private static final String KAFKA_CLIENTS = "org.apache.kafka.clients.";

  private OutageSigns() {}

  /**
   * Whether brokers, topics or rights may be behind it. Without an input topic a thread fails again
   * at once, and does not wait.
   */
  static boolean ofKafka(Throwable thrown) {
    Throwable first = innermost(thrown);
    return (first instanceof KafkaException || isThrownByClients(first))
        && causes(thrown).noneMatch(OutageSigns::isOfItself);
  }

  /** Whether an input topic is missing. */
  static boolean ofMissingInput(Throwable thrown) {
    return causes(thrown).anyMatch(MissingSourceTopicException.class::isInstance);
  }

  /** What is said of input that has expired and is not to be skipped, or {@code null}. */
  static @Nullable String ofExpiredInput(Throwable thrown) {
    return causes(thrown)
        .filter(ExpiredInput.NotSkipped.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst()
        .orElse(null);
  }

  /** What is said of a right that is missing, or {@code null}; no waiting gives it. */
  static @Nullable String ofMissingRight(Throwable thrown) {
    return causes(thrown)
        .filter(AuthorizationException.class::isInstance)
        .map(
            refused ->
                "Kafka refuses: %s (inventory-streams acls prints the rights that are needed)"
                    .formatted(refused.getMessage()))
        .findFirst()
        .orElse(null);
  }

  /** Whether a disk may be behind it. */
  static boolean ofDisk(Throwable thrown) {
    return causes(thrown)
        .anyMatch(
            cause ->
                cause instanceof IOException
                    || cause instanceof RocksDBException
                    || cause instanceof ProcessorStateException);
  }

  private static boolean isOfItself(Throwable cause) {
    return cause instanceof MissingSourceTopicException
        || cause instanceof ProcessorStateException
        || cause instanceof SerializationException
        || cause instanceof RecordTooLargeException
        || cause instanceof RecordBatchTooLargeException
        || cause instanceof InvalidTopicException;
  }

  /** A client whose request was not answered refuses the next one as an illegal state. */
  private static boolean isThrownByClients(Throwable first) {
    StackTraceElement[] stack = first.getStackTrace();
    return stack.length > 0 && stack[0].getClassName().startsWith(KAFKA_CLIENTS);
  }

  static Throwable innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }
}
