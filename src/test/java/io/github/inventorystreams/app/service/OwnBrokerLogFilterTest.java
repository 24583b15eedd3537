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

class OwnBrokerLogFilterTest {
  private static final String CONTROLLER = "org.apache.kafka.controller.ReplicationControlManager";

  private final OwnBrokerLogFilter filter = new OwnBrokerLogFilter();

  @Test
  void aBatchThatIsSentAgainIsNotShown() {
    assertThat(
            decide("kafka.server.ReplicaManager", "failed", new OutOfOrderSequenceException("17")))
        .isEqualTo(FilterReply.DENY);
  }

  @Test
  void aNodeThatIsLateForItselfIsNotShown() {
    assertThat(
            decide(
                CONTROLLER,
                "[QuorumController id=1] processExpiredBrokerHeartbeat: controller event queue overloaded. Timed out heartbeat from broker 1.",
                null))
        .isEqualTo(FilterReply.DENY);
  }

  @Test
  void allElseIs() {
    assertThat(decide("kafka.server.ReplicaManager", "failed", new KafkaStorageException("disk")))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide("kafka.server.ReplicaManager", "failed", null))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide("kafka.server.Other", "failed", new OutOfOrderSequenceException("17")))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide(CONTROLLER, "failed", null)).isEqualTo(FilterReply.NEUTRAL);
  }

  private FilterReply decide(String name, String message, @Nullable Throwable thrown) {
    Logger logger = new LoggerContext().getLogger(name);
    return filter.decide(new LoggingEvent("", logger, Level.ERROR, message, thrown, null));
  }
}
