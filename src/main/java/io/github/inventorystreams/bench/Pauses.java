package io.github.inventorystreams.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The pauses of this Java machine for collecting garbage, from now on. */
public final class Pauses {
  /** What the collectors that pause only shortly call the work that they do beside the program. */
  private static final String BESIDE_THE_PROGRAM = "Cycles";

  private final AtomicLong longestMillis = new AtomicLong();

  public Pauses() {
    ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(collector -> !collector.getName().endsWith(BESIDE_THE_PROGRAM))
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .forEach(
            collector ->
                collector.addNotificationListener(
                    (notification, handback) -> collected(notification), null, null));
  }

  /** The longest one so far, in milliseconds. */
  public long longestMillis() {
    return longestMillis.get();
  }

  private void collected(Notification notification) {
    if (notification.getUserData() instanceof CompositeData data) {
      long millis = GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
      longestMillis.accumulateAndGet(millis, Math::max);
    }
  }
}
