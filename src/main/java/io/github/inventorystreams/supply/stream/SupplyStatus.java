package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.supply.delivery.Attempt;
import io.github.inventorystreams.supply.delivery.Deliveries;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How deliveries stand, for metrics, health and the last words of the process. Thread-safe. */
public final class SupplyStatus {
  private static final Logger LOG = LoggerFactory.getLogger(SupplyStatus.class);

  /**
   * The documents of one channel.
   *
   * @param counts by state
   * @param oldestOpenMillis since when the oldest one that is open has waited; 0 = none is open
   */
  public record Channel(Map<DeliveryState, Long> counts, long oldestOpenMillis) {
    private static final Channel NONE = new Channel(Map.of(), 0);

    /** How many stand so. */
    public long count(DeliveryState state) {
      return counts.getOrDefault(state, 0L);
    }
  }

  private final Set<String> names;
  private final Map<String, String> failing = new ConcurrentHashMap<>();
  private final Map<String, Integer> unreadAnswers = new ConcurrentHashMap<>();
  private final AtomicLong unreadable = new AtomicLong();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final InstantSource clock;
  private volatile Map<String, Channel> channels = Map.of();
  private volatile boolean following;

  /**
   * @param names of all channels
   */
  public SupplyStatus(Set<String> names, InstantSource clock) {
    this.names = Set.copyOf(names);
    this.clock = clock;
  }

  public Set<String> channelNames() {
    return names;
  }

  /** How a channel stands. */
  public Channel channel(String name) {
    return channels.getOrDefault(name, Channel.NONE);
  }

  /** How long the oldest open document of a channel has waited, in milliseconds. */
  public long oldestOpenMillis(String name) {
    long since = channel(name).oldestOpenMillis();
    return since == 0 ? 0 : Math.max(0, clock.millis() - since);
  }

  /** Why the last attempt of a channel has failed; {@code null} if it has not. */
  public @Nullable String failure(String name) {
    return failing.get(name);
  }

  /** Places of answers of a channel, files or their folder, that can't be read or emptied. */
  public int unreadAnswers(String name) {
    return unreadAnswers.getOrDefault(name, 0);
  }

  /** Orders and requests that could not be read. */
  public long unreadableRecords() {
    return unreadable.get();
  }

  /** Answers that were read and passed on. */
  public long answersTaken() {
    return answers.get();
  }

  /** Answers that were refused. */
  public long answersRefused() {
    return refused.get();
  }

  /** Whether orders are read. */
  public boolean isFollowing() {
    return following;
  }

  void following(boolean now) {
    following = now;
  }

  void unreadAnswers(String channel, int places) {
    unreadAnswers.put(channel, places);
  }

  void unreadable() {
    unreadable.incrementAndGet();
  }

  void answered(long taken, long notTaken) {
    answers.addAndGet(taken);
    refused.addAndGet(notTaken);
  }

  void show(Collection<Deliveries> own) {
    Map<String, Map<DeliveryState, Long>> counts = new TreeMap<>();
    Map<String, Long> oldest = new HashMap<>();
    for (Deliveries each : own) {
      for (Delivery delivery : each.all()) {
        String channel = delivery.key().channel();
        counts
            .computeIfAbsent(channel, name -> new EnumMap<>(DeliveryState.class))
            .merge(delivery.state(), 1L, Long::sum);
        if (delivery.state().isOpen()) {
          oldest.merge(channel, delivery.sinceMillis(), Math::min);
        }
      }
    }
    Map<String, Channel> shown = new HashMap<>();
    counts.forEach(
        (name, of) -> shown.put(name, new Channel(Map.copyOf(of), oldest.getOrDefault(name, 0L))));
    channels = Map.copyOf(shown);
  }

  void tell(Couriers.Result result) {
    String channel = result.tried().key().channel();
    Attempt attempt = result.attempt();
    if (attempt instanceof Attempt.Taken) {
      if (failing.remove(channel) != null) {
        LOG.info("{} takes orders again", channel);
      }
    } else if (attempt instanceof Attempt.Failed failed) {
      if (!failed.reason().equals(failing.put(channel, failed.reason()))) {
        LOG.warn("{} does not take orders and is asked again: {}", channel, failed.reason());
      }
    } else if (attempt instanceof Attempt.Refused refusal) {
      LOG.error("{} was given up: {}", result.tried().key(), refusal.reason());
    } else if (attempt instanceof Attempt.Incomplete incomplete) {
      LOG.warn("{} waits: {}", result.tried().key(), incomplete.reason());
    }
  }
}
