package io.github.inventorystreams.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderStatus;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of moves, written out once more by hand. */
class LineTransitionTest {

  @ParameterizedTest
  @CsvSource({
    "DECIDE, PROPOSED",
    "ANSWER, CREATED CONFIRMED PARTLY_CONFIRMED REDATED REJECTED SHIPPED PARTLY_RECEIVED",
    "SHIP, CREATED CONFIRMED PARTLY_CONFIRMED REDATED SHIPPED PARTLY_RECEIVED",
    "TAKE_SILENCE, CREATED",
    "EXPIRE, CREATED CONFIRMED PARTLY_CONFIRMED REDATED SHIPPED PARTLY_RECEIVED"
  })
  void mayBeMadeFromTheseStatusesOnly(LineTransition move, String statuses) {
    assertThat(
            Arrays.stream(OrderStatus.values())
                .filter(move::isAllowedFrom)
                .map(Enum::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(statuses);
  }
}
