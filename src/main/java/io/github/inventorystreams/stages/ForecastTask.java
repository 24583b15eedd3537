package io.github.inventorystreams.stages;

import io.github.inventorystreams.forecast.ForecastAnswer;
import io.github.inventorystreams.forecast.ForecastQuestion;
import java.util.concurrent.FutureTask;

/** A forecast that a worker makes. It touches nothing but its question. */
final class ForecastTask extends FutureTask<ForecastAnswer> {
  private final ForecastQuestion question;
  private final Runnable finished;

  /**
   * @param finished is notified, by the worker, when there is something to get
   */
  ForecastTask(ForecastQuestion question, Runnable finished) {
    super(() -> question.answer().worked());
    this.question = question;
    this.finished = finished;
  }

  boolean answers(ForecastQuestion asked) {
    return question.asksTheSameAs(asked);
  }

  @Override
  protected void done() {
    if (!isCancelled()) {
      finished.run();
    }
  }
}
