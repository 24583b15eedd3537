package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.forecast.ForecastRequest;
import io.github.inventorystreams.forecast.ForecastResult;
import java.util.concurrent.FutureTask;

/** A forecast that a worker makes. It touches nothing but its request. */
final class ForecastTask extends FutureTask<ForecastResult> {
  private final ForecastRequest request;
  private final Runnable finished;

  /**
   * @param finished is notified, by the worker, when there is something to get
   */
  ForecastTask(ForecastRequest request, Runnable finished) {
    super(() -> request.result().worked());
    this.request = request;
    this.finished = finished;
  }

  boolean answers(ForecastRequest asked) {
    return request.asksTheSameAs(asked);
  }

  @Override
  protected void done() {
    if (!isCancelled()) {
      finished.run();
    }
  }
}
