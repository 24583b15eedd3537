package io.github.inventorystreams.notify.stream;

import io.github.inventorystreams.notify.DeliveryResult;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The status of a channel, for health and metrics. Thread-safe. */
public final class ChannelStatus {
  private final String name;
  private final Map<DeliveryResult, LongAdder> counts = new EnumMap<>(DeliveryResult.class);
  private volatile @Nullable String lastError;
  private volatile int waiting;
  private volatile long overdueMillis;
  private volatile boolean failing;
  private volatile boolean following;

  /** Of a channel that has not been used yet. */
  public ChannelStatus(String name) {
    this.name = name;
    for (DeliveryResult result : DeliveryResult.values()) {
      counts.put(result, new LongAdder());
    }
  }

  public String name() {
    return name;
  }

  /** How many notices have come to this end since the start. */
  public long count(DeliveryResult result) {
    LongAdder count = counts.get(result);
    return count == null ? 0 : count.sum();
  }

  /** How many notices wait, for their time or for the channel. */
  public int waiting() {
    return waiting;
  }

  /** How long the message whose turn it is has waited for the channel, in milliseconds. */
  public long overdueMillis() {
    return overdueMillis;
  }

  /** Whether the last attempt has failed. */
  public boolean isFailing() {
    return failing;
  }

  /** Why the last failed attempt did, in one line without secrets; {@code null} = none has. */
  public @Nullable String lastError() {
    return lastError;
  }

  /** Whether it has joined its consumer group and has not been put out of it. */
  public boolean isFollowing() {
    return following;
  }

  void following(boolean isMember) {
    following = isMember;
  }

  void count(DeliveryResult result, int notices) {
    LongAdder count = counts.get(result);
    if (count != null) {
      count.add(notices);
    }
  }

  void waiting(int notices) {
    waiting = notices;
  }

  void overdue(long millis) {
    overdueMillis = millis;
  }

  /** It works. Returns whether it did not before. */
  boolean works() {
    boolean before = failing;
    failing = false;
    return before;
  }

  /** It does not work. Returns whether that is news. */
  boolean fails(String reason) {
    boolean news = !failing || !reason.equals(lastError);
    failing = true;
    lastError = reason;
    return news;
  }
}
