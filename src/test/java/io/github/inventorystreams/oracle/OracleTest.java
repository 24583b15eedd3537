package io.github.inventorystreams.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The processor and a plain reading of the contract tell the same of random lives of SKUs. {@code
 * -Doracle.histories=10000} asks for more of them, {@code -Doracle.seed=N} for others.
 */
class OracleTest {
  private static final int SHARING_A_DRIVER = 50;
  private static final Instant FIRST_START = Instant.parse("2026-02-20T00:00:00Z");

  @TestFactory
  Stream<DynamicTest> theBookIsTheOneOfTheContract() {
    long first = Long.getLong("oracle.seed", 1);
    long histories = Long.getLong("oracle.histories", 1000);
    return LongStream.iterate(
            first, seed -> seed < first + histories, seed -> seed + SHARING_A_DRIVER)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seeds from " + seed,
                    () -> assertThat(trial(seed).shortestDifference()).isNull()));
  }

  /** Starts spread over two months, in which most zones change their clocks. */
  private static Trial trial(long seed) {
    long number = seed / SHARING_A_DRIVER;
    return Trial.of(
        seed,
        SHARING_A_DRIVER,
        FIRST_START.plus(Duration.ofDays(number * 7 % 50)).toEpochMilli(),
        number % 2 == 1);
  }
}
