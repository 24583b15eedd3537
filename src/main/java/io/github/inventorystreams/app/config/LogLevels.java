package io.github.inventorystreams.app.config;

import ch.qos.logback.classic.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much the parts of the program log, as people write it: {@code LOGGER=LEVEL,...}. */
final class LogLevels {
  private static final List<Level> ALL =
      List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG, Level.TRACE);

  private LogLevels() {}

  static TextForm<Level> one() {
    return TextForms.oneOf(ALL.stream().map(Level::toString).toList()).as(Level::valueOf);
  }

  /** Levels by the names of loggers, which are packages or classes. */
  static TextForm<Map<String, Level>> byLogger() {
    return new TextForm<>("list of LOGGER=LEVEL", LogLevels::read);
  }

  private static Map<String, Level> read(String text) {
    Map<String, Level> levels = new TreeMap<>();
    Arrays.stream(text.split(","))
        .filter(part -> !part.isBlank())
        .forEach(
            part -> {
              String[] sides = part.split("=", 2);
              if (sides.length < 2 || sides[0].isBlank()) {
                throw new InvalidValueException(
                    "must be like org.apache.kafka=INFO,org.eclipse.jetty=DEBUG");
              }
              levels.put(sides[0].strip(), one().read(sides[1].strip()));
            });
    return levels;
  }
}
