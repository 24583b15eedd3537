package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class SettingsMappingTest {

  @Test
  void theStagesGetWhatIsSet() {
    StageSettings stages =
        StageSettingsFactory.of(
            settings(
                Map.of(
                    "review.clock", "stream",
                    "events.window", "3d",
                    "input.default-location", "DC1",
                    "sku.policy", "STOCK_PLAN",
                    "sku.supplier", "S1",
                    "sku.unit-cost", "3.10",
                    "supplier.review-days", "MON,THU",
                    "supplier.cut-off", "18:00",
                    "supplier.zone", "Europe/Berlin",
                    "supplier.capacity-per-review", "500")));
    assertThat(stages.reviewClock()).isEqualTo(ReviewClock.STREAM);
    assertThat(stages.window()).isEqualTo(Duration.ofDays(3));
    assertThat(stages.defaultLocation()).isEqualTo("DC1");
    assertThat(stages.skuDefaults().policy()).isEqualTo(PolicyName.STOCK_PLAN);
    assertThat(stages.skuDefaults().supplierId()).isEqualTo("S1");
    assertThat(stages.skuDefaults().unitCost()).isEqualTo(new BigDecimal("3.10"));
    assertThat(stages.supplierDefaults().reviewDays())
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    assertThat(stages.supplierDefaults().cutOff()).isEqualTo(LocalTime.of(18, 0));
    assertThat(stages.supplierDefaults().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(stages.supplierDefaults().capacityPerReview()).isEqualTo(500);
  }

  @Test
  void whatIsLeftOpenIsNull() {
    StageSettings stages = StageSettingsFactory.of(settings(Map.of()));
    assertThat(stages.defaultLocation()).isNull();
    assertThat(stages.skuDefaults().supplierId()).isNull();
    assertThat(stages.supplierDefaults().capacityPerReview()).isNull();
    assertThat(stages.supplierDefaults().minimumOrderValue()).isNull();
    assertThat(stages.supplierDefaults().reviewDays()).hasSize(7);
  }

  @Test
  void stockTopicsAreWholeNames() {
    assertThat(settings(Map.of("topics.prefix", "s.")).topics().stockEvents())
        .containsExactly("s.stock-events");
    assertThat(
            settings(Map.of("topics.prefix", "s.", "input.stock-topics", "till,web"))
                .topics()
                .stockEvents())
        .containsExactly("till", "web");
  }

  @Test
  void streamsGetsOurSettingsAndEveryPropertyThatIsPassedThrough() {
    Properties properties =
        StreamsProperties.of(
            settings(
                Map.of(
                    "stream.threads", "3",
                    "stream.commit-interval", "PT2S",
                    "kafka.security.protocol", "SASL_SSL",
                    "kafka.consumer.session.timeout.ms", "7000")),
            "shop:9092");
    StreamsConfig config = new StreamsConfig(properties);
    assertThat(config.getInt("num.stream.threads")).isEqualTo(3);
    assertThat(config.getLong("commit.interval.ms")).isEqualTo(2000);
    assertThat(config.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
    assertThat(config.getMainConsumerConfigs("g", "c", 0))
        .containsEntry("session.timeout.ms", "7000")
        .containsEntry("max.poll.interval.ms", 120_000)
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("bootstrap.servers", "shop:9092");
    assertThat(config.getProducerConfigs("c")).containsEntry("max.request.size", 16_777_216);
  }

  @Test
  void underTheStreamClockADrainMayTakeAMinute() {
    Properties stream =
        StreamsProperties.of(settings(Map.of("review.clock", "stream")), "shop:9092");
    StreamsConfig config = new StreamsConfig(stream);
    assertThat(config.getProducerConfigs("c")).containsEntry("transaction.timeout.ms", 60_000);
    assertThat(config.getMainConsumerConfigs("g", "c", 0))
        .containsEntry("max.poll.interval.ms", 900_000);
  }

  private static Settings settings(Map<String, String> values) {
    Map<String, Given> given = new HashMap<>();
    values.forEach((name, value) -> given.put(name, new Given(value, "test")));
    return Settings.of(new GivenSettings(given));
  }
}
