package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.time.Duration;
import java.util.Set;

/**
 * A filter of the steps that go to a channel. An empty set permits everything.
 *
 * @param lifecycles of the SKUs; orders are of SKUs that are bought
 * @param suppliers permits what can be ordered from any of them
 * @param unacknowledgedFor how long it must have been open without anybody acknowledging it; zero =
 *     it goes at once. With a delay, steps that end it never match
 */
public record Route(
    Set<Kind> kinds,
    Set<Severity> severities,
    Set<State> states,
    Set<String> locations,
    Set<String> suppliers,
    Set<Lifecycle> lifecycles,
    Duration unacknowledgedFor) {
  /** Everything, at once. */
  public static final Route EVERYTHING =
      new Route(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Duration.ZERO);

  public Route {
    kinds = Set.copyOf(kinds);
    severities = Set.copyOf(severities);
    states = Set.copyOf(states);
    locations = Set.copyOf(locations);
    suppliers = Set.copyOf(suppliers);
    lifecycles = Set.copyOf(lifecycles);
  }

  boolean isEscalation() {
    return !unacknowledgedFor.isZero();
  }

  /** Whether a step goes this way. */
  public boolean matches(Notification notice) {
    News news = notice.news();
    return permits(kinds, news.kind())
        && permits(severities, news.severity())
        && permits(states, news.state())
        && permits(locations, news.location())
        && permits(lifecycles, news.lifecycle())
        && (suppliers.isEmpty() || notice.suppliers().stream().anyMatch(suppliers::contains))
        && !(isEscalation() && news.isOver());
  }

  private static <T> boolean permits(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
