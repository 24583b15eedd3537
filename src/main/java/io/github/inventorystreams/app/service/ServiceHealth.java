package io.github.inventorystreams.app.service;

import io.github.inventorystreams.web.Health;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state that the service has reached, as health and a person see it. Thread-safe. */
final class ServiceHealth implements Health {
  private volatile Observed observed = Observed.NOTHING;
  private volatile boolean started;
  private volatile String detail = "starting";

  /**
   * What there is to see of a processor and its surroundings, asked for whenever health is.
   *
   * @param processing whether all tasks are at work
   * @param failure why processing has ended for good, in one line; {@code null} = it has not
   * @param trouble what is wrong around it, which may pass, and how to mend it, in one line
   * @param waitingFor what its records wait for, in one line
   */
  record Observed(
      BooleanSupplier processing,
      Supplier<@Nullable String> failure,
      Supplier<@Nullable String> trouble,
      Supplier<@Nullable String> waitingFor) {
    private static final Observed NOTHING =
        new Observed(() -> false, () -> null, () -> null, () -> null);
  }

  /** Says what is being done before events are processed. */
  void doing(String what) {
    detail = what;
  }

  /** From now on there is a processor, which starts. */
  void observing(Observed processor) {
    observed = processor;
  }

  /** It has started: whatever keeps it from processing now is a disturbance. */
  void hasStarted() {
    started = true;
  }

  @Override
  public boolean live() {
    return observed.failure().get() == null;
  }

  @Override
  public boolean ready() {
    return started && observed.processing().getAsBoolean() && disturbance() == null;
  }

  @Override
  public boolean started() {
    return started;
  }

  @Override
  public String detail() {
    String disturbance = disturbance();
    if (disturbance != null) {
      return disturbance;
    }
    if (!started) {
      return detail;
    }
    return ready() ? "processing" : "not processing at the moment";
  }

  private @Nullable String disturbance() {
    String awaited = observed.waitingFor().get();
    return Stream.of(
            observed.failure().get(),
            observed.trouble().get(),
            awaited == null ? null : "waiting for " + awaited)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
