package io.github.inventorystreams.app.config;

import ch.qos.logback.classic.Level;
import java.util.Map;
import java.util.Optional;

/** The settings of the log. */
final class LogSettings {
  static final SettingsGroup GROUP = new SettingsGroup("Log");

  /** What the lines of the log are. */
  enum Format {
    TEXT,
    JSON
  }

  static final Setting<Format> FORMAT =
      GROUP.choice(
          "log.format",
          Choice.inSmallLetters(Format.class),
          Format.TEXT,
          "The lines of the log, which goes to standard error: text for people, or json for programs that collect logs. docs/monitoring.md has the fields.");

  static final Setting<Optional<Level>> LEVEL =
      GROUP.optional(
          "log.level",
          LogLevels.one(),
          "From which level on the program logs what it does: ERROR, WARN, INFO, DEBUG or TRACE. Empty: INFO. Of Kafka and other libraries, log.levels says it.");

  static final Setting<Map<String, Level>> LEVELS =
      GROUP.text(
          "log.levels",
          "",
          LogLevels.byLogger(),
          "The levels of single loggers, which are packages or classes: org.apache.kafka=INFO,org.apache.kafka.streams=DEBUG. What is not named here keeps its own.");

  private LogSettings() {}
}
