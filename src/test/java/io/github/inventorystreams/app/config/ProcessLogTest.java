package io.github.inventorystreams.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log that is shipped, as settings want it. */
class ProcessLogTest {
  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void asShipped() throws JoranException {
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("src", "main", "resources", "logback.xml").toFile());
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void staysAsItIsWhereNothingIsSet() {
    ProcessLog.adjust(context, settings(Map.of()));
    assertThat(root().getLevel()).isEqualTo(Level.INFO);
    assertThat(context.getLogger("org.apache.kafka").getLevel()).isEqualTo(Level.WARN);
    assertThat(line("as it was", null)).contains(" - as it was");
  }

  @Test
  void hasTheLevelsThatAreSet() {
    ProcessLog.adjust(
        context,
        settings(
            Map.of(
                "log.level", "DEBUG", "log.levels", "org.apache.kafka=INFO, org.example=TRACE")));
    assertThat(root().getLevel()).isEqualTo(Level.DEBUG);
    assertThat(context.getLogger("org.apache.kafka").getLevel()).isEqualTo(Level.INFO);
    assertThat(context.getLogger("org.example").getLevel()).isEqualTo(Level.TRACE);
    assertThat(context.getLogger("kafka").getLevel()).isEqualTo(Level.WARN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.apache.kafka", "=INFO", "org.apache.kafka=LOUD"})
  void refusesWhatIsNoLevel(String wrong) {
    assertThatThrownBy(() -> settings(Map.of("log.levels", wrong)))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("log.levels")
        .hasMessageContaining(" must be ");
  }

  @Test
  void writesJsonThatAProgramReads() throws IOException {
    writeJson();
    IllegalStateException thrown =
        new IllegalStateException("it broke", new IOException("the disk"));
    LoggingEvent event = event("a \"line\"\nof two", thrown);
    event.setMDCPropertyMap(Map.of("task", "1_3", "sku", "A-1"));
    JsonNode line = new ObjectMapper().readTree(text(event));
    assertThat(line.get("time").asText()).isEqualTo("2026-03-01T10:00:00.123Z");
    assertThat(line.get("level").asText()).isEqualTo("WARN");
    assertThat(line.get("loggerName").asText()).isEqualTo("stages");
    assertThat(line.get("threadName").asText()).isNotEmpty();
    assertThat(line.get("formattedMessage").asText()).isEqualTo("a \"line\"\nof two");
    assertThat(line.at("/mdc/task").asText()).isEqualTo("1_3");
    assertThat(line.at("/mdc/sku").asText()).isEqualTo("A-1");
    assertThat(line.at("/throwable/message").asText()).isEqualTo("it broke");
    assertThat(line.at("/throwable/cause/message").asText()).isEqualTo("the disk");
  }

  @Test
  void aLineOfJsonHasAnEnd() throws IOException {
    writeJson();
    for (String part : List.of("x", "\"", "\u0001", "\\", "\u65e5")) {
      String line = line(part.repeat(1_000_000), null);
      assertThat(line).hasSizeLessThan(21_000).endsWith("}\n");
      assertThat(new ObjectMapper().readTree(line).get("formattedMessage").asText())
          .startsWith(part)
          .matches("(?s)\\Q" + part + "\\E+");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n",
        "\u001b[2J",
        "\u0000",
        "\u007f",
        "\u0085",
        "\u009b",
        "\u2028",
        "\u202e",
        "\u2066"
      })
  void whatDeceivesIsEscaped(String deceiving) throws IOException {
    writeJson();
    String line = line("SKU A" + deceiving + "B", new IllegalStateException("C" + deceiving));
    assertThat(line.strip()).doesNotContain(deceiving);
    assertThat(line.lines()).hasSize(1);
    assertThat(new ObjectMapper().readTree(line).get("formattedMessage").asText())
        .isEqualTo("SKU A" + deceiving + "B");
  }

  private void writeJson() {
    ProcessLog.adjust(context, settings(Map.of("log.format", "json")));
  }

  private String line(String said, @Nullable Throwable thrown) {
    return text(event(said, thrown));
  }

  private LoggingEvent event(String said, @Nullable Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            getClass().getName(), context.getLogger("stages"), Level.WARN, said, thrown, null);
    event.setInstant(Instant.parse("2026-03-01T10:00:00.123Z"));
    return event;
  }

  private String text(LoggingEvent event) {
    ConsoleAppender<ILoggingEvent> log =
        (ConsoleAppender<ILoggingEvent>) root().getAppender("STDERR");
    return new String(log.getEncoder().encode(event), UTF_8).replace(System.lineSeparator(), "\n");
  }

  private Logger root() {
    return context.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private static Settings settings(Map<String, String> values) {
    Map<String, Given> given = new HashMap<>();
    values.forEach((name, value) -> given.put(name, new Given(value, "test")));
    return Settings.of(new GivenSettings(given));
  }
}
