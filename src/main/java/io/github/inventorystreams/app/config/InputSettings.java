package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.Choices.MissingTime;
import io.github.inventorystreams.json.MissingIdentity;

/** The settings of stock events as they come in. */
final class InputSettings {
  private InputSettings() {}

  static void define(SettingsTable settings) {
    settings.group("Stock events");
    settings.list(
        "input.stock-topics",
        "The topics that stock events are read from, by their whole names. Empty: stock-events behind the prefix.");
    settings.flag(
        "input.keyed-by-sku",
        "Whether every record of these topics has the bare SKU as its key (murmur2), which saves a way through Kafka.");
    settings.list(
        "input.mappings",
        "Files that say how a topic in its publisher's own JSON is read, one for each such topic; docs/mapping.md explains them, docs/mappings has those that are ready. Other topics bear events in this product's form.");
    settings.choice(
        Choices.IDENTITY,
        MissingIdentity.REQUIRED,
        "Events without an id: required refuses them. position takes their place in Kafka, so what is published twice counts twice. content takes their bytes, so what happens twice in the same words counts once.");
    settings.choice(
        Choices.TIME,
        MissingTime.REQUIRED,
        "Events without a time: required refuses them. record takes the timestamp of their record.");
    settings.list(
        "input.framed-topics",
        "Those topics of stock events whose records are framed with the id of a schema, as the serializers of a schema registry write them; * = all. Unframed JSON is read there as well. docs/envelopes.md explains it.");
    settings.text(
        "input.default-location",
        "",
        "The location of events that name none. Empty: such events are refused.");
    settings.text(
        "events.window",
        "P7D",
        Validators.duration(),
        "How far an event may lie before the newest one of its partition of the input topic: beyond it, it can't be told from a duplicate and is refused.");
    settings.text(
        "sources.max-jump",
        "P7D",
        Validators.duration(),
        "How far one event may move the clock of its partition on. What lies further ahead moves it once 20 events more than others confirm it, so that one wrong clock does not make all others late. Not more than events.window, or one event can.");
    settings.text(
        "sources.idle-after",
        "P1D",
        Validators.duration(),
        "How long a partition of stock events may be silent, in real time, before the others no longer wait for it. Until then the books remember all that it may still repeat.");
    settings.text(
        "events.future-limit",
        "P1D",
        Validators.duration(),
        "How far an event may lie after the time of day before it is refused.");
    settings.text(
        "location.zone",
        "UTC",
        Validators.zone(),
        "The time zone in which the days of a location without settings begin.");
  }
}
