package io.github.inventorystreams.app.config;

import io.github.inventorystreams.stages.StageSettings.ReviewClock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of reviews and of the demand that they reckon with. */
public final class ReviewSettings {
  static final SettingsGroup GROUP = new SettingsGroup("Reviews");

  public static final Setting<ReviewClock> CLOCK =
      GROUP.choice(
          "review.clock",
          Choice.inSmallLetters(ReviewClock.class),
          ReviewClock.WALL,
          "What makes reviews due: the time of day (wall), or ticks in the input (stream), for replays.");

  public static final Setting<Duration> INTERVAL =
      GROUP.duration(
          "review.interval", "PT1M", "How often the wall clock looks for reviews that are due.");

  public static final Setting<Duration> MAX_WAIT =
      GROUP.duration(
          "review.max-wait",
          "PT5M",
          "How long a review round waits, under the wall clock, for a partition that does not report.");

  public static final Setting<Duration> BUCKET =
      GROUP.text(
          "review.bucket",
          "P1D",
          TextForms.oneOf(List.of("P1D", "P7D")).as(Durations::parse),
          "What forecasts count demand in: local days (P1D), or the weeks that end with the day before a review (P7D), for SKUs that sell too little to tell days apart.");

  public static final Setting<Duration> SLOW_FIT_BUDGET =
      GROUP.duration(
          "forecast.slow-fit-budget",
          "PT2M",
          "How long reviews wait, under the wall clock, for forecasts by slow methods (arima, sarima, svr, random-forest, own ones), which are made beside the stream of events. Then they go on with the default method. More than half of review.max-wait counts as that half.");

  public static final Setting<Integer> SLOW_FIT_THREADS =
      GROUP.whole(
          "forecast.slow-fit-threads",
          0,
          Range.between(0, 256),
          "Threads that make these forecasts. 0: one for every two processor cores.");

  public static final Setting<Double> IMPLAUSIBLE =
      GROUP.decimal(
          "demand.implausible",
          10.0,
          Validators.multiple(),
          "A sale, count or delivery of so many times what is usual (a zero too many), and far outside what the SKU has ever seen, is booked, but forecast and orders go on without it until a CONFIRMATION or CORRECTION. 0 = nothing is held.");

  public static final Setting<Returns> RETURNS =
      GROUP.choice(
          "demand.returns",
          Choice.inSmallLetters(Returns.class),
          Returns.IGNORE,
          "What a customer's RETURN does to demand. ignore: nothing. net: it lowers the demand of the day of its sale (same orderId, inside the window), else of its own day, sellable or damaged.");

  private ReviewSettings() {}

  /** The effect of a customer's return on demand. */
  public enum Returns {
    /** None. */
    IGNORE,
    /** It lowers demand. */
    NET
  }
}
