package io.github.inventorystreams.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaLookTest {
  private static final List<String> TOPICS = List.of("stock-events", "sku-settings");

  @Test
  void asManyPartitionsAsAtTheStartAreNoTrouble() {
    Map<String, Integer> found = Map.of("stock-events", 4, "sku-settings", 4, "other", 9);
    assertThat(KafkaLook.missing(TOPICS, found)).isNull();
    assertThat(KafkaLook.changed(Map.of("stock-events", 4, "sku-settings", 4), found)).isNull();
  }

  @Test
  void partitionsThatSomebodyAddsAreTold() {
    assertThat(
            KafkaLook.changed(
                Map.of("stock-events", 4, "sku-settings", 4),
                Map.of("stock-events", 6, "sku-settings", 4)))
        .startsWith("The topic stock-events has 6 partitions now, and the books were made for 4:")
        .contains("inventory-streams reset");
  }

  @Test
  void aTopicThatIsGoneIsTold() {
    assertThat(KafkaLook.missing(TOPICS, Map.of("stock-events", 4)))
        .isEqualTo(
            "The topic sku-settings is missing: inventory-streams topics --create makes it.");
  }
}
