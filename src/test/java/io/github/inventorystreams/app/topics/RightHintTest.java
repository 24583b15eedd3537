package io.github.inventorystreams.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class RightHintTest {
  @Test
  void whatARightIsMissingForSaysWhatPrintsIt() {
    assertThat(RightHint.of(new TopicAuthorizationException(Set.of("stock-events")), "Write"))
        .isEqualTo(
            " (the right Write is missing; inventory-streams acls prints all that are needed)");
    assertThat(RightHint.of(new TimeoutException("slow"), "Write")).isEmpty();
  }
}
