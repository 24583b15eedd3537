package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.Choices.Returns;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of reviews and of the demand that they reckon with. */
final class ReviewSettings {
  private ReviewSettings() {}

  static void define(SettingsTable settings) {
    settings.group("Reviews");
    settings.choice(
        Choices.REVIEW_CLOCK,
        ReviewClock.WALL,
        "What makes reviews due: the time of day (wall), or ticks in the input (stream), for replays.");
    settings.text(
        "review.interval",
        "PT1M",
        Validators.duration(),
        "How often the wall clock looks for reviews that are due.");
    settings.text(
        "review.max-wait",
        "PT5M",
        Validators.duration(),
        "How long a review round waits, under the wall clock, for a partition that does not report.");
    settings.text(
        "review.bucket",
        "P1D",
        Validators.oneOf(List.of("P1D", "P7D")),
        "What forecasts count demand in: local days (P1D), or the weeks that end with the day before a review (P7D), for SKUs that sell too little to tell days apart.");
    settings.text(
        "forecast.slow-fit-budget",
        "PT2M",
        Validators.duration(),
        "How long reviews wait, under the wall clock, for forecasts by slow methods (arima, sarima, svr, random-forest, own ones), which are made beside the stream of events. Then they go on with the default method. More than half of review.max-wait counts as that half.");
    settings.whole(
        "forecast.slow-fit-threads",
        ConfigDef.Type.INT,
        0,
        Range.between(0, 256),
        "Threads that make these forecasts. 0: one for every two processor cores.");
    settings.decimal(
        "demand.implausible",
        10.0,
        Validators.multiple(),
        "A sale, count or delivery of so many times what is usual (a zero too many), and far outside what the SKU has ever seen, is booked, but forecast and orders go on without it until a CONFIRMATION or CORRECTION. 0 = nothing is held.");
    settings.choice(
        Choices.RETURNS,
        Returns.IGNORE,
        "What a customer's RETURN does to demand. ignore: nothing. net: it lowers the demand of the day of its sale (same orderId, inside the window), else of its own day, sellable or damaged.");
  }
}
