package io.github.inventorystreams.notify.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.notify.Route;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotifyFileTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "SMTP_PASSWORD", "canary-1",
          "SHOP_WEBHOOK_SECRET", "canary-2",
          "SLACK_WEBHOOK_URL", "https://hooks.example.com/canary-3",
          "TWILIO_TOKEN", "canary-4");

  @TempDir private Path directory;

  @Test
  void theExampleIsRight() throws Exception {
    NotifyPlan plan =
        file(SECRETS).parse(Files.readString(Path.of("config", "notify", "example.json")));
    assertThat(plan.channelNames())
        .containsExactly("planning", "shop", "chat", "on-call", "call", "alertmanager");
    assertThat(plan.asksForSuppliers()).isTrue();
    NotifyPlan.Messages planning = plan.messages().get(0);
    assertThat(planning.manner().groupFor()).isEqualTo(Duration.ofMinutes(15));
    assertThat(planning.manner().quiet().zone().getId()).isEqualTo("Europe/Berlin");
    assertThat(plan.messages().get(3).manner().routes())
        .extracting(Route::unacknowledgedFor)
        .containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(30));
  }

  @Test
  void aSecretMayLieInAFileAndIsMissedByName() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "canary-5\n");
    String json =
        """
        {"channels": {"hook": {"type": "webhook", "url": "https://example.com/", "secretFrom": "HOOK"}},
         "routes": [{"to": ["hook"]}]}""";
    assertThat(file(Map.of("HOOK_FILE", secret.toString())).parse(json).channelNames())
        .containsExactly("hook");
    assertThatThrownBy(() -> file(Map.of()).parse(json))
        .hasMessage(
            "the file.channels.hook.secretFrom finds nothing in the environment: set HOOK, or HOOK_FILE to a file that holds it");
    assertThatThrownBy(
            () -> file(Map.of("HOOK", "canary-6", "HOOK_FILE", secret.toString())).parse(json))
        .hasMessageContaining("finds both HOOK and HOOK_FILE")
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{` | no valid JSON in line 1",
        "`{\"channels\": {}, \"routes\": []}` | the file.routes must be a list of at least one",
        "`{\"channels\": {\"c\": {\"type\": \"console\"}}, \"routes\": [{\"to\": [\"d\"]}]}` | names a channel that is not there; there are [c]",
        "`{\"channels\": {\"c\": {\"type\": \"consol\"}}, \"routes\": [{\"to\": [\"c\"]}]}` | type can't be \"consol\"; there are [MAIL,",
        "`{\"channels\": {\"c\": {\"type\": \"console\", \"groupfor\": \"1m\"}}, \"routes\": [{\"to\": [\"c\"]}]}` | c can't have \"groupfor\"; it can have [giveUpAfter, groupFor,",
        "`{\"channels\": {\"c\": {\"type\": \"console\", \"groupFor\": \"soon\"}}, \"routes\": [{\"to\": [\"c\"]}]}` | c.groupFor must be a duration",
        "`{\"channels\": {\"c\": {\"type\": \"console\"}}, \"routes\": [{\"kinds\": [\"LO\"], \"to\": [\"c\"]}]}` | routes[1].kinds can't be \"LO\"; there are [LOW,",
        "`{\"channels\": {\"c\": {\"type\": \"mail\", \"host\": \"h\", \"from\": \"a@example.com\", \"to\": [\"a@b\\r\\nBcc: x\"]}}, \"routes\": [{\"to\": [\"c\"]}]}` | c.to must be a list of texts",
        "`{\"channels\": {\"c\": {\"type\": \"mail\", \"host\": \"h\", \"from\": \"nobody\", \"to\": [\"a@b\"]}}, \"routes\": [{\"to\": [\"c\"]}]}` | c.from must be an address",
        "`{\"channels\": {\"c\": {\"type\": \"webhook\", \"url\": \"http://example.com/\"}}, \"routes\": [{\"to\": [\"c\"]}]}` | c.url must begin with https://",
        "`{\"channels\": {\"c\": {\"type\": \"webhook\", \"url\": \"https://example.com/\", \"password\": \"x\"}}, \"routes\": [{\"to\": [\"c\"]}]}` | c can't have \"password\"",
        "`{\"channels\": {\"c\": {\"type\": \"alertmanager\", \"url\": \"https://example.com/\"}}, \"routes\": [{\"ifUnacknowledgedFor\": \"1m\", \"to\": [\"c\"]}]}` | Alertmanager has rules of its own",
        "`{\"channels\": {\"c\": {\"type\": \"console\", \"quiet\": {\"zone\": \"Mars\", \"from\": \"20:00\", \"to\": \"07:00\"}}}, \"routes\": [{\"to\": [\"c\"]}]}` | c.quiet.zone must be a time zone",
      })
  void aSlipIsNamedInOneLine(String json, String message) {
    assertThatThrownBy(() -> file(Map.of()).parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .satisfies(thrown -> assertThat(thrown.getMessage()).hasLineCount(1));
  }

  private NotifyFile file(Map<String, String> environment) {
    return new NotifyFile(
        directory,
        environment,
        new PrintWriter(Writer.nullWriter()),
        text ->
            switch (text) {
              case "15m" -> Duration.ofMinutes(15);
              case "30m" -> Duration.ofMinutes(30);
              case "1h" -> Duration.ofHours(1);
              case "5m" -> Duration.ofMinutes(5);
              case "1m" -> Duration.ofMinutes(1);
              default -> throw new IllegalArgumentException("must be a duration");
            });
  }
}
