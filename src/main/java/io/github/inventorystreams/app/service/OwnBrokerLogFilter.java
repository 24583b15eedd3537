package io.github.inventorystreams.app.service;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;

/**
 * A log filter for what a broker shouts when a topic is young: a producer's first batches overtake
 * one another, the broker refuses the later ones, and the producer sends them again in order. Used
 * by {@code logback.xml}.
 */
public final class RetriedAppendLogFilter extends Filter<ILoggingEvent> {
  private static final String LOGGER = "kafka.server.ReplicaManager";
  private static final Set<String> RETRIED =
      Set.of(
          "org.apache.kafka.common.errors.OutOfOrderSequenceException",
          "org.apache.kafka.common.errors.NotLeaderOrFollowerException");

  @Override
  public FilterReply decide(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown != null
            && event.getLoggerName().equals(LOGGER)
            && RETRIED.contains(thrown.getClassName())
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
