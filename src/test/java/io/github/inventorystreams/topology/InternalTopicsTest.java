package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class InternalTopicsTest {

  @Test
  void areChangelogsAndWaysBetweenStagesBehindTheApplicationId() {
    assertThat(
            InternalTopics.of(
                InventoryTopology.build(
                    Harness.TOPICS,
                    Harness.settings(StageSettings.ReviewClock.WALL),
                    new Partitions(4, 4),
                    new StageMetrics(),
                    ForecastExecutor.inPlace(),
                    ReadPositions.none(),
                    new Properties()),
                "shop"))
        .contains(
            "shop-sku-state-changelog",
            "shop-supplier-orders-changelog",
            "shop-sku-input-repartition",
            "shop-order-proposals-repartition")
        .allMatch(name -> name.matches("shop-.*-(changelog|repartition)"));
  }
}
