package io.github.inventorystreams.notify;

import static io.github.inventorystreams.notify.Warned.NOON;
import static io.github.inventorystreams.notify.Warned.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.OpenAlerts.Alert;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenAlertsTest {
  private static final Route ONLY_CRITICAL =
      new Route(
          Set.of(),
          Set.of(Severity.CRITICAL),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Duration.ZERO);

  @Test
  void areRepeatedBeforeTheyEndAndToldOnceMoreWhenTheyAreOver() {
    OpenAlerts alerts = new OpenAlerts(List.of(Route.EVERYTHING), Duration.ofMinutes(1));
    alerts.add(new Partition("t", 0), notice("A", State.RAISED, Severity.WARNING, 1));
    List<Alert> first = alerts.due(NOON, 10);
    assertThat(first).extracting(Alert::endsAtMillis).containsExactly(NOON + 240_000);
    alerts.published(first, NOON);
    assertThat(alerts.due(NOON + 59_999, 10)).isEmpty();
    assertThat(alerts.due(NOON + 60_000, 10)).hasSize(1);

    alerts.add(new Partition("t", 0), notice("A", State.RESOLVED, Severity.WARNING, 2));
    List<Alert> over = alerts.due(NOON + 61_000, 10);
    assertThat(over).extracting(Alert::endsAtMillis).containsExactly(NOON + 61_000);
    assertThat(alerts.due(NOON + 62_000, 10)).as("nobody has taken it yet").hasSize(1);
    alerts.published(over, NOON + 62_000);
    assertThat(alerts.size()).isZero();
  }

  @Test
  void endWhenTheirRouteEndsAndOldStepsChangeNothing() {
    OpenAlerts alerts = new OpenAlerts(List.of(ONLY_CRITICAL), Duration.ofMinutes(1));
    assertThat(alerts.add(new Partition("t", 0), notice("A", State.RAISED, Severity.WARNING, 1)))
        .isFalse();
    assertThat(
            alerts.add(new Partition("t", 0), notice("A", State.ESCALATED, Severity.CRITICAL, 3)))
        .isTrue();
    assertThat(alerts.add(new Partition("t", 0), notice("A", State.UPDATED, Severity.WARNING, 2)))
        .isFalse();
    alerts.published(alerts.due(NOON, 10), NOON);
    alerts.add(new Partition("t", 0), notice("A", State.UPDATED, Severity.WARNING, 4));
    assertThat(alerts.due(NOON + 1, 10)).extracting(Alert::endsAtMillis).containsExactly(NOON + 1);
  }

  @Test
  void ofAStartAreOnlyThoseThatAreOpen() {
    OpenAlerts alerts = new OpenAlerts(List.of(Route.EVERYTHING), Duration.ofMinutes(1));
    alerts.add(new Partition("t", 0), notice("A", State.RAISED, Severity.WARNING, 1));
    alerts.add(new Partition("t", 0), notice("A", State.RESOLVED, Severity.WARNING, 2));
    alerts.add(new Partition("t", 1), notice("B", State.RAISED, Severity.WARNING, 1));
    alerts.loaded();
    assertThat(alerts.due(NOON, 10))
        .extracting(alert -> alert.notice().key())
        .containsExactly("B@DC1#1/1");
    alerts.drop(Set.of(new Partition("t", 1)));
    assertThat(alerts.size()).isZero();
  }
}
