package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.time.Duration;
import java.util.Set;

/**
 * Which steps of warnings go somewhere. An empty set permits everything.
 *
 * @param suppliers permits what can be ordered from any of them
 * @param unacknowledgedFor how long a warning must have been open without anybody acknowledging it;
 *     zero = it goes at once. With a delay, steps that resolve a warning never match
 */
public record Route(
    Set<Kind> kinds,
    Set<Severity> severities,
    Set<State> states,
    Set<String> locations,
    Set<String> suppliers,
    Duration unacknowledgedFor) {
  /** Everything, at once. */
  public static final Route EVERYTHING =
      new Route(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Duration.ZERO);

  public Route {
    kinds = Set.copyOf(kinds);
    severities = Set.copyOf(severities);
    states = Set.copyOf(states);
    locations = Set.copyOf(locations);
    suppliers = Set.copyOf(suppliers);
  }

  boolean isEscalation() {
    return !unacknowledgedFor.isZero();
  }

  /** Whether a step goes this way. */
  public boolean matches(Notice notice) {
    var warning = notice.warning();
    return permits(kinds, warning.kind())
        && permits(severities, warning.severity())
        && permits(states, warning.state())
        && permits(locations, warning.book().location())
        && (suppliers.isEmpty() || notice.suppliers().stream().anyMatch(suppliers::contains))
        && !(isEscalation() && notice.isResolved());
  }

  private static <T> boolean permits(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
