package io.github.inventorystreams.notify.stream;

import io.github.inventorystreams.notify.Backoff;
import io.github.inventorystreams.notify.DeliveryResult;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.notify.OpenAlerts;
import io.github.inventorystreams.notify.OpenAlerts.Alert;
import io.github.inventorystreams.notify.Partition;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps an Alertmanager informed of all that is open. */
final class AlertmanagerSync implements WarningHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AlertmanagerSync.class);
  private static final int MAX_AT_ONCE = 500;

  private final NotifyPlan.Alerts plan;
  private final NotifyClock times;
  private final WarningContext lookups;
  private final OpenAlerts alerts;
  private final ChannelStatus status;
  private final Map<Partition, Long> next = new HashMap<>();
  private boolean loaded;
  private int failures;
  private long notBeforeMillis;
  private long failingSinceMillis;

  AlertmanagerSync(NotifyPlan.Alerts plan, NotifyClock times, WarningContext lookups) {
    this.plan = plan;
    this.times = times;
    this.lookups = lookups;
    this.alerts = new OpenAlerts(plan.routes(), plan.repeatEvery());
    this.status = new ChannelStatus(plan.name());
  }

  @Override
  public boolean readsAll() {
    return true;
  }

  @Override
  public void assigned(Partition partition, @Nullable OffsetAndMetadata committed) {
    loaded = false;
  }

  @Override
  public void revoked(Set<Partition> partitions) {
    alerts.drop(partitions);
    next.keySet().removeAll(partitions);
  }

  @Override
  public void read(Partition partition, long offset, long timestampMillis, @Nullable News news) {
    next.put(partition, offset + 1);
    if (news != null) {
      alerts.add(
          partition, new Notification(news, lookups.suppliers(news), times.since(timestampMillis)));
    }
  }

  @Override
  public void caughtUp() {
    loaded = true;
    alerts.loaded();
  }

  @Override
  public boolean work() {
    long now = times.nowMillis();
    status.waiting(alerts.size());
    status.overdue(failures == 0 ? 0 : now - failingSinceMillis);
    if (!loaded || now < notBeforeMillis) {
      return false;
    }
    List<Alert> due = alerts.due(now, MAX_AT_ONCE);
    if (due.isEmpty()) {
      return false;
    }
    return plan.alertmanager()
        .send(due)
        .match(
            new DeliveryOutcome.Cases<>() {
              @Override
              public Boolean taken() {
                alerts.published(due, now);
                status.count(DeliveryResult.DELIVERED, due.size());
                failures = 0;
                if (status.works()) {
                  LOG.info("{} takes alerts again", plan.name());
                }
                return true;
              }

              @Override
              public Boolean failed(DeliveryOutcome.Failed failed) {
                return again(failed.reason(), failed.waitAtLeast(), due.size());
              }

              // What is open stays open: it is sent as long as it is.
              @Override
              public Boolean refused(DeliveryOutcome.Refused refused) {
                return again(refused.reason(), null, due.size());
              }
            });
  }

  @Override
  public boolean wantsMore() {
    return true;
  }

  /** Only for those who look at the lag: a start reads everything. */
  @Override
  public Map<Partition, OffsetAndMetadata> progress() {
    Map<Partition, OffsetAndMetadata> offsets = new HashMap<>();
    next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
    return offsets;
  }

  @Override
  public ChannelStatus status() {
    return status;
  }

  private boolean again(String reason, @Nullable Duration asked, int notices) {
    if (failures == 0) {
      failingSinceMillis = times.nowMillis();
    }
    failures++;
    notBeforeMillis = times.nowMillis() + Backoff.pause(failures, asked).toMillis();
    status.count(DeliveryResult.RETRIED, notices);
    if (status.fails(reason)) {
      LOG.warn("{} does not take alerts and is asked again: {}", plan.name(), reason);
    }
    return false;
  }
}
