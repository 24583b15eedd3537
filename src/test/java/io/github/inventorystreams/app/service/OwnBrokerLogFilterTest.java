package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetriedAppendLogFilterTest {
  private final RetriedAppendLogFilter filter = new RetriedAppendLogFilter();

  @Test
  void aBatchThatIsSentAgainIsNotShown() {
    assertThat(decide("kafka.server.ReplicaManager", new OutOfOrderSequenceException("17")))
        .isEqualTo(FilterReply.DENY);
  }

  @Test
  void allElseIs() {
    assertThat(decide("kafka.server.ReplicaManager", new KafkaStorageException("disk")))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide("kafka.server.ReplicaManager", null)).isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide("kafka.server.Other", new OutOfOrderSequenceException("17")))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  private FilterReply decide(String name, @Nullable Throwable thrown) {
    Logger logger = new LoggerContext().getLogger(name);
    return filter.decide(new LoggingEvent("", logger, Level.ERROR, "failed", thrown, null));
  }
}
