package io.github.inventorystreams.app.service;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * A log filter for what each of Kafka's clients shouts, at each of its attempts, when a broker and
 * a client do not believe one another: the commands say it once, in words. Used by {@code
 * logback.xml}.
 */
public final class FailedLoginLogFilter extends Filter<ILoggingEvent> {
  private static final String CLIENT = "org.apache.kafka.clients.NetworkClient";
  private static final String FAILED = "failed authentication";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return event.getLoggerName().equals(CLIENT) && event.getMessage().contains(FAILED)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
