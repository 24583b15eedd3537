package io.github.inventorystreams.log;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The first failure of a producer to send what it was handed. */
public final class FirstFailure implements Callback {
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
    if (exception != null) {
      failure.compareAndSet(null, exception);
    }
  }

  /** {@code null} as long as nothing has failed. */
  public @Nullable Exception get() {
    return failure.get();
  }
}
