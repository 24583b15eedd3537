package io.github.inventorystreams.notify.stream;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.DeliveryResult;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.notify.OffsetTracker;
import io.github.inventorystreams.notify.Outbox;
import io.github.inventorystreams.notify.Partition;
import io.github.inventorystreams.notify.RecordPosition;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages: nothing is settled that the channel has not taken or that was not given up. */
final class MessageSender implements WarningHandler {
  private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);
  private static final int MAX_WAITING = 5_000;

  private final NotifyPlan.Messages plan;
  private final NotifyClock times;
  private final WarningContext lookups;
  private final Outbox outbox;
  private final ChannelStatus status;
  private final Map<Partition, OffsetTracker> progress = new HashMap<>();

  MessageSender(NotifyPlan.Messages plan, NotifyClock times, WarningContext lookups) {
    this.plan = plan;
    this.times = times;
    this.lookups = lookups;
    this.outbox = new Outbox(plan.manner());
    this.status = new ChannelStatus(plan.name());
  }

  @Override
  public boolean readsAll() {
    return false;
  }

  @Override
  public void assigned(Partition partition, @Nullable OffsetAndMetadata committed) {
    progress.put(
        partition,
        committed == null
            ? new OffsetTracker(0, "")
            : new OffsetTracker(committed.offset(), committed.metadata()));
  }

  @Override
  public void revoked(Set<Partition> partitions) {
    progress.keySet().removeAll(partitions);
    outbox.drop(partitions);
  }

  @Override
  public void read(Partition partition, long offset, long timestampMillis, @Nullable News news) {
    OffsetTracker own = progress.get(partition);
    if (own == null || !own.read(offset)) {
      return;
    }
    if (news == null) {
      own.settled(offset);
      return;
    }
    if (times.isOutdated(timestampMillis)) {
      own.settled(offset);
      status.count(DeliveryResult.OUTDATED, 1);
      return;
    }
    Notification notice =
        new Notification(news, lookups.suppliers(news), times.since(timestampMillis));
    settle(outbox.add(new RecordPosition(partition, offset), notice));
  }

  @Override
  public void caughtUp() {
    // What was there before and what comes now are sent alike.
  }

  @Override
  public boolean work() {
    long now = times.nowMillis();
    settle(outbox.suppress(now, lookups::isAcknowledged));
    Batch batch = outbox.next(now);
    status.waiting(outbox.size());
    status.overdue(outbox.overdueMillis(now));
    if (batch == null) {
      return false;
    }
    DeliveryOutcome outcome = plan.channel().send(batch, now);
    Outbox.Settled settled = outbox.done(outcome, times.nowMillis());
    settle(settled);
    status.waiting(outbox.size());
    status.overdue(outbox.overdueMillis(times.nowMillis()));
    report(outcome, settled, batch);
    return settled.result() != DeliveryResult.RETRIED;
  }

  @Override
  public boolean wantsMore() {
    return outbox.size() < MAX_WAITING;
  }

  @Override
  public Map<Partition, OffsetAndMetadata> progress() {
    Map<Partition, OffsetAndMetadata> offsets = new HashMap<>();
    progress.forEach(
        (partition, own) ->
            offsets.put(partition, new OffsetAndMetadata(own.offset(), own.text())));
    return offsets;
  }

  @Override
  public ChannelStatus status() {
    return status;
  }

  private void settle(Outbox.Settled settled) {
    status.count(settled.result(), settled.notices());
    for (RecordPosition position : settled.positions()) {
      OffsetTracker own = progress.get(position.partition());
      if (own != null) {
        own.settled(position.offset());
      }
    }
  }

  private void report(DeliveryOutcome outcome, Outbox.Settled settled, Batch batch) {
    String reason = outcome.problem().orElse(null);
    if (reason == null) {
      if (status.works()) {
        LOG.info("{} takes notifications again", plan.name());
      }
      return;
    }
    boolean news = status.fails(reason);
    if (settled.result() == DeliveryResult.DEAD) {
      LOG.error(
          "{} has not taken {} notifications, and they are given up: {} (first {})",
          plan.name(),
          settled.notices(),
          reason,
          batch.key());
    } else if (news) {
      LOG.warn("{} does not take notifications and is asked again: {}", plan.name(), reason);
    }
  }
}
