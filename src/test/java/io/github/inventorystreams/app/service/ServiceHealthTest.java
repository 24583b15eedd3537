package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.service.ServiceHealth.Observed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceHealthTest {
  private final ServiceHealth health = new ServiceHealth();
  private boolean processing = true;
  private @Nullable String failure;
  private @Nullable String trouble;
  private @Nullable String awaited;

  @Test
  void whoStartsSaysWithWhatAndWhatKeepsItFromThat() {
    health.doing("restoring state");
    assertThat(health.detail()).isEqualTo("restoring state");
    observe();
    assertThat(health.ready()).isFalse();
    assertThat(health.started()).isFalse();
    trouble = "No Kafka broker answers at localhost:9092: start it.";
    assertThat(health.detail()).isEqualTo("No Kafka broker answers at localhost:9092: start it.");
    assertThat(health.live()).isTrue();
  }

  @Test
  void whoWaitsIsNotReadyAndSaysForWhat() {
    started();
    assertThat(health.ready()).isTrue();
    assertThat(health.detail()).isEqualTo("processing");
    awaited = "the schema registry https://registry: it answers 503";
    assertThat(health.ready()).isFalse();
    assertThat(health.live()).isTrue();
    assertThat(health.detail())
        .isEqualTo("waiting for the schema registry https://registry: it answers 503");
    awaited = null;
    assertThat(health.ready()).isTrue();
  }

  @Test
  void whoseBrokerIsAwayIsNotReadyThoughItsTasksAreAssigned() {
    started();
    trouble = "No Kafka broker answers at localhost:9092: start it.";
    assertThat(health.ready()).isFalse();
    assertThat(health.live()).isTrue();
    assertThat(health.started()).isTrue();
    assertThat(health.detail()).isEqualTo("No Kafka broker answers at localhost:9092: start it.");
    trouble = null;
    assertThat(health.ready()).isTrue();
  }

  @Test
  void whoHasFailedIsNotLiveAndWantsToBeStartedAnew() {
    started();
    failure = "Processing has stopped after an error; the log above says why.";
    trouble = "the disk is full";
    assertThat(health.live()).isFalse();
    assertThat(health.ready()).isFalse();
    assertThat(health.detail())
        .isEqualTo("Processing has stopped after an error; the log above says why.");
  }

  @Test
  void whoGivesItsTasksToOthersIsNotReady() {
    started();
    processing = false;
    assertThat(health.ready()).isFalse();
    assertThat(health.live()).isTrue();
    assertThat(health.detail()).isEqualTo("not processing at the moment");
  }

  private void started() {
    observe();
    health.hasStarted();
  }

  private void observe() {
    health.observing(new Observed(() -> processing, () -> failure, () -> trouble, () -> awaited));
  }
}
