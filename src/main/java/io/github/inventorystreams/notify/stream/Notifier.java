package io.github.inventorystreams.notify.stream;

import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service that notifies people of warnings, through all channels of a plan. */
public final class Notifier implements AutoCloseable {
  /** All channels together: who waits for one that does not answer has waited for the others. */
  private static final Duration TO_FINISH = Duration.ofSeconds(4);

  private final WarningContext lookups;
  private final List<WarningConsumer> followers = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param clientProperties at least {@code bootstrap.servers}
   * @param group the beginning of the names of the consumer groups; a channel's name follows
   * @param replayed the warnings bear the times of a replay, which say nothing about today
   */
  public Notifier(
      NotifyPlan plan,
      Map<String, Object> clientProperties,
      Topics topics,
      String group,
      InstantSource clock,
      boolean replayed) {
    this.lookups = new WarningContext(clientProperties, topics, plan.asksForSuppliers());
    NotifyClock times = new NotifyClock(clock, replayed, plan.maximumAge());
    List<WarningHandler> desks = new ArrayList<>();
    plan.messages().forEach(channel -> desks.add(new MessageSender(channel, times, lookups)));
    plan.alerts().forEach(channel -> desks.add(new AlertmanagerSync(channel, times, lookups)));
    for (WarningHandler desk : desks) {
      followers.add(
          new WarningConsumer(
              desk, topics, group + desk.status().name(), clientProperties, lookups));
    }
  }

  /** Begins; returns at once. */
  public void start() {
    lookups.start();
    followers.forEach(WarningConsumer::start);
  }

  /** How each channel does. */
  public List<ChannelStatus> status() {
    return followers.stream().map(WarningConsumer::status).toList();
  }

  @Override
  public void close() {
    followers.forEach(WarningConsumer::stop);
    long endNanos = System.nanoTime() + TO_FINISH.toNanos();
    for (WarningConsumer follower : followers) {
      follower.join(Duration.ofNanos(Math.max(0, endNanos - System.nanoTime())));
    }
    lookups.close();
  }
}
