package io.github.inventorystreams.app.config;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import io.github.inventorystreams.app.console.JsonLog;
import java.util.Iterator;
import org.slf4j.LoggerFactory;

/**
 * The log of this process, which begins as {@code logback.xml} has it and goes on as the settings
 * want it.
 */
final class ProcessLog {
  private ProcessLog() {}

  /** From now on it is as the settings want it; what they do not say stays as it is. */
  static void adjust(Settings settings) {
    adjust((LoggerContext) LoggerFactory.getILoggerFactory(), settings);
  }

  static void adjust(LoggerContext log, Settings settings) {
    Logger root = log.getLogger(Logger.ROOT_LOGGER_NAME);
    settings.get(LogSettings.LEVEL).ifPresent(root::setLevel);
    settings.get(LogSettings.LEVELS).forEach((name, level) -> log.getLogger(name).setLevel(level));
    if (settings.get(LogSettings.FORMAT) == LogSettings.Format.JSON) {
      writeJson(log, root.iteratorForAppenders());
    }
  }

  private static void writeJson(LoggerContext log, Iterator<Appender<ILoggingEvent>> appenders) {
    appenders.forEachRemaining(
        appender -> {
          if (appender instanceof ConsoleAppender<ILoggingEvent> console) {
            JsonLog lines = new JsonLog();
            lines.setContext(log);
            lines.start();
            console.stop();
            console.setEncoder(lines);
            console.start();
          }
        });
  }
}
