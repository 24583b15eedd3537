package io.github.inventorystreams.json;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Takes the frame of a schema registry off records, so that JSON is left. Thread-safe. */
public interface Unframing extends AutoCloseable {

  /**
   * The record as JSON text; what bears no frame, or lies in a topic without framed records, as it
   * is. May take long while the registry is not there.
   *
   * @throws RuntimeException if the registry stays away, or this was closed while waiting for it
   */
  Decoded<byte[]> unframe(String topic, byte[] value, Headers headers);

  /** What is waited for at the moment, in one line for a person; {@code null} = for nothing. */
  @Nullable String waitingFor();

  /** Ends all waiting. */
  @Override
  void close();
}
