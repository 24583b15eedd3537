package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServiceHealthTest {

  @Test
  void whoWaitsIsNotReadyAndSaysForWhat() {
    AtomicReference<String> awaited = new AtomicReference<>();
    ServiceHealth health = new ServiceHealth();
    health.processingWhile(() -> true, awaited::get);
    assertThat(health.ready()).isTrue();
    assertThat(health.detail()).isEqualTo("processing");
    awaited.set("the schema registry https://registry: it answers 503");
    assertThat(health.ready()).isFalse();
    assertThat(health.live()).isTrue();
    assertThat(health.detail())
        .isEqualTo("waiting for the schema registry https://registry: it answers 503");
    awaited.set(null);
    assertThat(health.ready()).isTrue();
  }
}
