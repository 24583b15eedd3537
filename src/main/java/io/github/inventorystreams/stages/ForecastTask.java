package io.github.inventorystreams.stages;

import io.github.inventorystreams.forecast.ForecastResult;
import io.github.inventorystreams.forecast.ForecastRequest;
import java.util.concurrent.FutureTask;

/** A forecast that a worker makes. It touches nothing but its question. */
final class ForecastTask extends FutureTask<ForecastResult> {
  private final ForecastRequest question;
  private final Runnable finished;

  /**
   * @param finished is notified, by the worker, when there is something to get
   */
  ForecastTask(ForecastRequest question, Runnable finished) {
    super(() -> question.answer().worked());
    this.question = question;
    this.finished = finished;
  }

  boolean answers(ForecastRequest asked) {
    return question.asksTheSameAs(asked);
  }

  @Override
  protected void done() {
    if (!isCancelled()) {
      finished.run();
    }
  }
}
