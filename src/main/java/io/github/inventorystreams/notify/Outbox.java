package io.github.inventorystreams.notify;

import io.github.inventorystreams.outbound.DeliveryOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The notices that one channel still has to send. Time is a parameter. One message is on its way at
 * a time; it stays the same until it is taken or dead, while what comes later waits.
 */
public final class Outbox {

  /** A notice that waits. */
  private record Held(Notification notice, long readyAtMillis, long allowedAtMillis) {
    boolean isEscalation() {
      return readyAtMillis > notice.sinceMillis();
    }
  }

  /** The message on its way. */
  private record OnItsWay(
      Batch batch,
      Set<RecordPosition> positions,
      long sinceMillis,
      int failures,
      long nextAtMillis) {}

  /** The results of notices, and the records that need no more work. */
  public record Settled(DeliveryResult result, int notices, Set<RecordPosition> positions) {}

  private final DeliveryPolicy manner;
  private final Map<RecordPosition, Held> held =
      new TreeMap<>(
          Comparator.comparingLong(RecordPosition::offset)
              .thenComparing(RecordPosition::partition));
  private final Map<String, Set<RecordPosition>> escalations = new HashMap<>();
  private @Nullable OnItsWay onItsWay;

  public Outbox(DeliveryPolicy manner) {
    this.manner = manner;
  }

  /**
   * Takes a step in.
   *
   * @return the records that need no more work: this one, if it does not go here; and what was to
   *     be escalated of a warning that is over
   */
  public Settled add(RecordPosition position, Notification notice) {
    Set<RecordPosition> settled = notice.news().isOver() ? over(notice) : new HashSet<>();
    int suppressed = settled.size();
    OptionalLong readyAt = manner.readyAtMillis(notice);
    if (readyAt.isEmpty()) {
      settled.add(position);
      return new Settled(DeliveryResult.SUPPRESSED, suppressed, settled);
    }
    Held entry =
        new Held(
            notice, readyAt.getAsLong(), manner.allowedFromMillis(readyAt.getAsLong(), notice));
    held.put(position, entry);
    if (entry.isEscalation()) {
      escalations.computeIfAbsent(notice.news().id(), unused -> new HashSet<>()).add(position);
    }
    return new Settled(DeliveryResult.SUPPRESSED, suppressed, settled);
  }

  /** How many steps wait, with those on their way. */
  public int size() {
    return held.size();
  }

  /** How long the message on its way has waited since its turn; 0 without one. */
  public long overdueMillis(long nowMillis) {
    OnItsWay current = onItsWay;
    return current == null
        ? 0
        : Math.max(0, nowMillis - current.sinceMillis - manner.groupFor().toMillis());
  }

  /**
   * What needs nobody's attention any more.
   *
   * @param acknowledged whether somebody has seen what has this id
   */
  public Settled suppress(long nowMillis, Predicate<String> acknowledged) {
    Set<RecordPosition> settled = new HashSet<>();
    held.forEach(
        (position, entry) -> {
          if (entry.isEscalation()
              && entry.readyAtMillis <= nowMillis
              && !isOnItsWay(position)
              && acknowledged.test(entry.notice.news().id())) {
            settled.add(position);
          }
        });
    settled.forEach(this::forget);
    return new Settled(DeliveryResult.SUPPRESSED, settled.size(), settled);
  }

  /** The message whose turn it is, or {@code null}. */
  public @Nullable Batch next(long nowMillis) {
    OnItsWay current = onItsWay;
    if (current == null) {
      current = gather(nowMillis);
      onItsWay = current;
    }
    return current == null || nowMillis < current.nextAtMillis ? null : current.batch;
  }

  /** Takes what has become of the message that {@link #next} gave. */
  public Settled done(DeliveryOutcome outcome, long nowMillis) {
    OnItsWay sent = onItsWay;
    if (sent == null) {
      return new Settled(DeliveryResult.SUPPRESSED, 0, Set.of());
    }
    return outcome.match(
        new DeliveryOutcome.Cases<>() {
          @Override
          public Settled taken() {
            return end(sent, DeliveryResult.DELIVERED);
          }

          @Override
          public Settled failed(DeliveryOutcome.Failed failed) {
            if (nowMillis - sent.sinceMillis >= manner.giveUpAfter().toMillis()) {
              return end(sent, DeliveryResult.DEAD);
            }
            int failures = sent.failures + 1;
            long next = nowMillis + Backoff.pause(failures, failed.waitAtLeast()).toMillis();
            onItsWay = new OnItsWay(sent.batch, sent.positions, sent.sinceMillis, failures, next);
            return new Settled(DeliveryResult.RETRIED, sent.batch.notices().size(), Set.of());
          }

          @Override
          public Settled refused(DeliveryOutcome.Refused refused) {
            return end(sent, DeliveryResult.DEAD);
          }
        });
  }

  /** Forgets what another instance has taken over. */
  public void drop(Set<Partition> partitions) {
    held.keySet().stream()
        .filter(position -> partitions.contains(position.partition()))
        .toList()
        .forEach(this::forget);
    OnItsWay current = onItsWay;
    if (current != null
        && current.positions.stream().anyMatch(p -> partitions.contains(p.partition()))) {
      onItsWay = null;
    }
  }

  private Settled end(OnItsWay sent, DeliveryResult result) {
    sent.positions.forEach(this::forget);
    onItsWay = null;
    return new Settled(result, sent.batch.notices().size(), sent.positions);
  }

  private @Nullable OnItsWay gather(long nowMillis) {
    long openedAt = Long.MAX_VALUE;
    Map<String, Notification> latest = new TreeMap<>();
    Set<RecordPosition> positions = new HashSet<>();
    for (Map.Entry<RecordPosition, Held> entry : held.entrySet()) {
      Held candidate = entry.getValue();
      if (candidate.allowedAtMillis > nowMillis
          || manner.allowedFromMillis(nowMillis, candidate.notice) > nowMillis) {
        continue;
      }
      String id = candidate.notice.news().id();
      if (latest.size() == manner.largestGroup() && !latest.containsKey(id)) {
        continue;
      }
      openedAt = Math.min(openedAt, candidate.allowedAtMillis);
      latest.merge(id, candidate.notice, Outbox::later);
      positions.add(entry.getKey());
    }
    if (latest.isEmpty() || openedAt + manner.groupFor().toMillis() > nowMillis) {
      return null;
    }
    return new OnItsWay(inOrder(latest), positions, openedAt, 0, nowMillis);
  }

  /** The worst first, then the oldest. */
  private Batch inOrder(Map<String, Notification> notices) {
    List<Notification> sorted = new ArrayList<>(notices.values());
    sorted.sort(
        Comparator.comparing(Notification::isResolved)
            .thenComparing((Notification n) -> n.news().severity(), Comparator.reverseOrder())
            .thenComparing(n -> n.news().beganAtMillis()));
    return new Batch(sorted, manner.zone());
  }

  private static Notification later(Notification one, Notification other) {
    return one.news().sequence() > other.news().sequence() ? one : other;
  }

  /** What was to be escalated of a warning, unless it is on its way. */
  private Set<RecordPosition> over(Notification over) {
    Set<RecordPosition> settled =
        new HashSet<>(escalations.getOrDefault(over.news().id(), Set.of()));
    for (Iterator<RecordPosition> all = settled.iterator(); all.hasNext(); ) {
      if (isOnItsWay(all.next())) {
        all.remove();
      }
    }
    settled.forEach(this::forget);
    return settled;
  }

  private boolean isOnItsWay(RecordPosition position) {
    OnItsWay current = onItsWay;
    return current != null && current.positions.contains(position);
  }

  private void forget(RecordPosition position) {
    Held removed = held.remove(position);
    if (removed != null && removed.isEscalation()) {
      String id = removed.notice.news().id();
      Set<RecordPosition> positions = escalations.get(id);
      if (positions != null) {
        positions.remove(position);
        if (positions.isEmpty()) {
          escalations.remove(id);
        }
      }
    }
  }
}
