package io.github.inventorystreams.app.service;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;

/**
 * A log filter for what a broker in the same process shouts where nothing is wrong. While a topic
 * is young, a producer's first batches overtake one another, the broker refuses the later ones, and
 * the producer sends them again in order. While a node starts on a busy machine, its controller
 * finds that its broker, itself, is late. Used by {@code logback.xml}.
 */
public final class OwnBrokerLogFilter extends Filter<ILoggingEvent> {
  private static final String APPENDS = "kafka.server.ReplicaManager";
  private static final Set<String> RETRIED =
      Set.of(
          "org.apache.kafka.common.errors.OutOfOrderSequenceException",
          "org.apache.kafka.common.errors.NotLeaderOrFollowerException");

  private static final String HEARTBEATS = "org.apache.kafka.controller.ReplicationControlManager";
  private static final String LATE = "Timed out heartbeat from broker";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return isRetriedAppend(event) || isLateHeartbeat(event)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean isRetriedAppend(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown != null
        && event.getLoggerName().equals(APPENDS)
        && RETRIED.contains(thrown.getClassName());
  }

  private static boolean isLateHeartbeat(ILoggingEvent event) {
    return event.getLoggerName().equals(HEARTBEATS) && event.getFormattedMessage().contains(LATE);
  }
}
