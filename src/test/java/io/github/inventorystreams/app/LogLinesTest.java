package io.github.inventorystreams.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as it is shipped. */
class LogLinesTest {
  private final LoggerContext context = new LoggerContext();
  private ConsoleAppender<ILoggingEvent> log = new ConsoleAppender<>();

  @BeforeEach
  void asShipped() throws JoranException {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("src", "main", "resources", "logback.xml").toFile());
    log = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("STDERR");
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r",
        "\n",
        "\r\n",
        "\t",
        "\u001b[2J",
        "\u0000",
        "\u0007",
        "\b",
        "\u007f",
        "\u0085",
        "\u009b",
        "\u2028",
        "\u2029",
        "\u061c",
        "\u200e",
        "\u200f",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069"
      })
  void whatDeceivesIsNotInALine(String deceiving) {
    String line = line("SKU A" + deceiving + "B", new IllegalStateException("C" + deceiving + "D"));
    assertThat(line)
        .endsWith("\n")
        .contains("SKU A | ", "C | ")
        .satisfies(whole -> assertThat(whole.strip()).doesNotContain(deceiving))
        .satisfies(whole -> assertThat(whole.lines()).hasSize(1));
  }

  @Test
  void namesOfPeopleStayAsTheyAre() {
    assertThat(line("F\u00fc\u00dfe \u65e5\u672c \ud83d\ude00", null))
        .contains(" - F\u00fc\u00dfe \u65e5\u672c \ud83d\ude00");
  }

  @Test
  void aLineHasAnEnd() {
    assertThat(line("x".repeat(1_000_000), null)).hasSizeLessThan(20_200).endsWith("x\n");
  }

  private String line(String said, @Nullable Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            getClass().getName(), context.getLogger("stages"), Level.WARN, said, thrown, null);
    return new String(log.getEncoder().encode(event), StandardCharsets.UTF_8)
        .replace(System.lineSeparator(), "\n");
  }
}
