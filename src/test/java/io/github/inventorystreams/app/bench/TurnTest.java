package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {
  @Test
  void eachIsTheFirstOnce() {
    assertThat(order(1)).containsExactly("a", "b", "c");
    assertThat(order(2)).containsExactly("b", "c", "a");
    assertThat(order(3)).containsExactly("c", "a", "b");
    assertThat(order(4)).containsExactly("a", "b", "c");
  }

  @Test
  void hasWhatWasMeasuredOnlyAfterwards() {
    Turn<String> turn = new Turn<>(() -> "fast");
    assertThatThrownBy(turn::measured).isInstanceOf(IllegalStateException.class);
    Turn.takeAll(1, List.of(turn));
    assertThat(turn.measured()).isEqualTo("fast");
  }

  private static List<String> order(int round) {
    List<String> order = new ArrayList<>();
    List<Turn<?>> turns = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      turns.add(new Turn<>(() -> order.add(name)));
    }
    Turn.takeAll(round, turns);
    return order;
  }
}
