package io.github.inventorystreams.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open alerts, which have to be repeated to Alertmanager again and again: it forgets an alert
 * that nobody repeats. Something is open from its first step that goes there to one that does not,
 * or ends it. Time is a parameter.
 */
public final class OpenAlerts {

  /**
   * An alert as it is sent.
   *
   * @param endsAtMillis in the future = it is open, and ends by itself should nobody repeat it
   */
  public record Alert(Notification notice, long endsAtMillis) {}

  /** Missed repetitions after which an alert ends, as Prometheus has it. */
  private static final int REPETITIONS_TO_LIVE = 4;

  private record Entry(Notification notice, Partition partition, long dueAtMillis, boolean over) {}

  private final List<Route> routes;
  private final Duration repeatEvery;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  public OpenAlerts(List<Route> routes, Duration repeatEvery) {
    this.routes = List.copyOf(routes);
    this.repeatEvery = repeatEvery;
  }

  /** Takes a step in. Returns whether it has changed anything. */
  public boolean add(Partition partition, Notification notice) {
    String id = notice.news().id();
    Entry before = entries.get(id);
    if (before != null && before.notice.news().sequence() >= notice.news().sequence()) {
      return false;
    }
    boolean open =
        !notice.news().isOver() && routes.stream().anyMatch(route -> route.matches(notice));
    if (!open && before == null) {
      return false;
    }
    entries.put(id, new Entry(notice, partition, Long.MIN_VALUE, !open));
    return true;
  }

  /**
   * What is to be sent now, resolved ones first.
   *
   * @param most no more than this at once
   */
  public List<Alert> due(long nowMillis, int most) {
    List<Entry> due = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.dueAtMillis <= nowMillis) {
        due.add(entry);
      }
    }
    due.sort(Comparator.comparing((Entry entry) -> !entry.over));
    return due.stream()
        .limit(most)
        .map(
            entry ->
                new Alert(
                    entry.notice,
                    entry.over
                        ? nowMillis
                        : nowMillis + REPETITIONS_TO_LIVE * repeatEvery.toMillis()))
        .toList();
  }

  /** Alertmanager knows these. */
  public void published(List<Alert> alerts, long nowMillis) {
    for (Alert alert : alerts) {
      String id = alert.notice().news().id();
      Entry entry = entries.get(id);
      if (entry == null || !entry.notice.equals(alert.notice())) {
        continue;
      }
      if (entry.over) {
        entries.remove(id);
      } else {
        entries.put(
            id,
            new Entry(entry.notice, entry.partition, nowMillis + repeatEvery.toMillis(), false));
      }
    }
  }

  /**
   * All that was there has been read. What is over by now is not sent: whoever sent it last has
   * also said when it ends by itself.
   */
  public void loaded() {
    entries.values().removeIf(Entry::over);
  }

  /** How many are open or still to be sent as over. */
  public int size() {
    return entries.size();
  }

  /** Forgets what another instance has taken over. */
  public void drop(Set<Partition> partitions) {
    entries.values().removeIf(entry -> partitions.contains(entry.partition));
  }
}
