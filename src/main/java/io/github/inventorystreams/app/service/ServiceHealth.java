package io.github.inventorystreams.app.service;

import io.github.inventorystreams.web.Health;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state that the service has reached, as health and a person see it. Thread-safe. */
final class ServiceHealth implements Health {
  private volatile BooleanSupplier processing = () -> false;
  private volatile Supplier<@Nullable String> waitingFor = () -> null;
  private volatile boolean started;
  private volatile String detail = "starting";

  /** Says what is being done before events are processed. */
  void doing(String what) {
    detail = what;
  }

  /**
   * From now on events are processed whenever this is true and nothing is waited for.
   *
   * @param whatFor what is waited for, in one line; {@code null} = nothing
   */
  void processingWhile(BooleanSupplier isProcessing, Supplier<@Nullable String> whatFor) {
    processing = isProcessing;
    waitingFor = whatFor;
    started = true;
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public boolean ready() {
    return processing.getAsBoolean() && waitingFor.get() == null;
  }

  @Override
  public boolean started() {
    return started;
  }

  @Override
  public String detail() {
    if (!started) {
      return detail;
    }
    String awaited = waitingFor.get();
    if (awaited != null) {
      return "waiting for " + awaited;
    }
    return ready() ? "processing" : "not processing at the moment";
  }
}
