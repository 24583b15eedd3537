package io.github.inventorystreams.app.config;

import io.github.inventorystreams.json.MissingIdentity;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The settings of stock events as they come in. */
public final class InputSettings {
  static final SettingsGroup GROUP = new SettingsGroup("Stock events");

  public static final Setting<List<String>> STOCK_TOPICS =
      GROUP.list(
          "input.stock-topics",
          "The topics that stock events are read from, by their whole names. Empty: stock-events behind the prefix.");

  public static final Setting<Boolean> KEYED_BY_SKU =
      GROUP.flag(
          "input.keyed-by-sku",
          "Whether every record of these topics has the bare SKU as its key (murmur2), which saves a way through Kafka.");

  public static final Setting<List<String>> MAPPINGS =
      GROUP.list(
          "input.mappings",
          "Files that say how a topic in its publisher's own JSON is read, one for each such topic; docs/mapping.md explains them, docs/mappings has those that are ready. Other topics bear events in this product's form.");

  public static final Setting<MissingIdentity> IDENTITY =
      GROUP.choice(
          "input.identity",
          Choice.inSmallLetters(MissingIdentity.class),
          MissingIdentity.REQUIRED,
          "Events without an id: required refuses them. position takes their place in Kafka, so what is published twice counts twice. content takes their bytes, so what happens twice in the same words counts once.");

  public static final Setting<MissingTime> TIME =
      GROUP.choice(
          "input.time",
          Choice.inSmallLetters(MissingTime.class),
          MissingTime.REQUIRED,
          "Events without a time: required refuses them. record takes the timestamp of their record.");

  public static final Setting<List<String>> FRAMED_TOPICS =
      GROUP.list(
          "input.framed-topics",
          "Those topics of stock events whose records are framed with the id of a schema, as the serializers of a schema registry write them; * = all. Unframed JSON is read there as well. docs/envelopes.md explains it.");

  public static final Setting<ExpiredInput> EXPIRED =
      GROUP.choice(
          "input.expired",
          Choice.inSmallLetters(ExpiredInput.class),
          ExpiredInput.SKIP,
          "Records that Kafka has deleted (retention) before they were processed, at a start or while the service is behind: skip says how many of which partition, counts them as a metric and goes on without them. stop ends instead.");

  public static final Setting<Optional<String>> DEFAULT_LOCATION =
      GROUP.optional(
          "input.default-location",
          TextForms.any(),
          "The location of events that name none. Empty: such events are refused.");

  public static final Setting<Duration> EVENTS_WINDOW =
      GROUP.duration(
          "events.window",
          "P7D",
          "How far an event may lie before the newest one of its partition of the input topic: beyond it, it can't be told from a duplicate and is refused.");

  public static final Setting<Duration> SOURCES_MAX_JUMP =
      GROUP.duration(
          "sources.max-jump",
          "P7D",
          "How far one event may move the clock of its partition on. What lies further ahead moves it once 20 events more than others confirm it, so that one wrong clock does not make all others late. Not more than events.window, or one event can.");

  public static final Setting<Duration> SOURCES_IDLE_AFTER =
      GROUP.duration(
          "sources.idle-after",
          "P1D",
          "How long a partition of stock events may be silent, in real time, before the others no longer wait for it. Until then the books remember all that it may still repeat.");

  public static final Setting<Duration> EVENTS_FUTURE_LIMIT =
      GROUP.duration(
          "events.future-limit",
          "P1D",
          "How far an event may lie after the time of day before it is refused.");

  public static final Setting<ZoneId> LOCATION_ZONE =
      GROUP.text(
          "location.zone",
          "UTC",
          TextForms.zone(),
          "The time zone in which the days of a location without settings begin.");

  private InputSettings() {}

  /** The treatment of records that expired before they were processed. */
  public enum ExpiredInput {
    /** Processing goes on without them. */
    SKIP,
    /** It does not start. */
    STOP
  }

  /** The treatment of events without a time. */
  public enum MissingTime {
    /** They are refused. */
    REQUIRED,
    /** Their time is that of their record. */
    RECORD
  }
}
