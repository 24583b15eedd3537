package io.github.inventorystreams.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong(-5 * SECOND);
  private final RequestBudget budget = new RequestBudget(3, now::get);

  @Test
  void whoeverHasSpentAllWaitsForTheRestOfTheMinute() {
    for (int i = 0; i < 3; i++) {
      assertThat(budget.spend("a")).isZero();
    }
    now.addAndGet(20 * SECOND);
    assertThat(budget.spend("a")).isEqualTo(41);
    assertThat(budget.spend("b")).isZero();
    now.addAndGet(40 * SECOND);
    assertThat(budget.spend("a")).isZero();
  }

  @Test
  void manyKeysDoNotPileUp() {
    for (int i = 0; i < 4; i++) {
      budget.spend("first");
    }
    assertThat(budget.spend("first")).isPositive();
    for (int i = 0; i < 10_000; i++) {
      assertThat(budget.spend("key " + i)).isZero();
    }
    assertThat(budget.spend("first")).as("the eldest is forgotten").isZero();
  }
}
