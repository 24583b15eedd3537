package io.github.inventorystreams.app.service;

import io.github.inventorystreams.web.Health;
import java.util.function.BooleanSupplier;

/** How far the service has come, as health and a person see it. Thread-safe. */
final class ServiceHealth implements Health {
  private volatile BooleanSupplier processing = () -> false;
  private volatile boolean started;
  private volatile String detail = "starting";

  /** Says what is being done before events are processed. */
  void doing(String what) {
    detail = what;
  }

  /** From now on events are processed whenever this is true. */
  void processingWhile(BooleanSupplier isProcessing) {
    processing = isProcessing;
    started = true;
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public boolean ready() {
    return processing.getAsBoolean();
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
    return ready() ? "processing" : "not processing at the moment";
  }
}
