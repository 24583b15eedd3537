package io.github.inventorystreams.state;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The stored form of one type of value. */
public interface Codec<T> {

  byte[] encode(T value);

  /**
   * Reads what {@link #encode} has written.
   *
   * @throws UnreadableStateException if another version has
   */
  T decode(byte[] bytes);

  /** For Kafka, which also hands over the absence of a value. */
  default Serde<T> serde() {
    return Serdes.serdeFrom(
        (String topic, @Nullable T value) -> value == null ? null : encode(value),
        (String topic, byte @Nullable [] bytes) -> bytes == null ? null : decode(bytes));
  }
}
