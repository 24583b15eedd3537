package io.github.inventorystreams.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.broker.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that people make, and the lines that the documentation has for them. */
class TroubleshootingTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
  private static final String TOKEN = "INVENTORY_STREAMS_HTTP_TOKEN";

  private final Set<String> rows = rows();
  private final Set<String> seen = new LinkedHashSet<>();

  @TempDir private Path folder;

  @Test
  void eachMistakeIsToldAsDocumented() throws IOException {
    String file = Files.writeString(folder.resolve("file"), "x").toString();
    String missing = folder.resolve("missing").toString();

    wrong("run", "--set", "no.such=1");
    wrong("run", "--set", "kafka.sasl.jaas.config=x");
    failed("run", "--config", missing);
    told(2, Map.of(TOKEN, "a", TOKEN + "_FILE", file), "config");
    told(1, Map.of(TOKEN + "_FILE", missing), "config");
    wrong("run", "--set", "http.host=0.0.0.0");
    wrong("acls", "--principal", "User:x", "--set", "input.mappings=" + missing);
    wrong("acls", "--principal", "User:x", "--set", "input.framed-topics=stock-events");
    told(
        2,
        Map.of("INVENTORY_STREAMS_REGISTRY_TOKEN_FILE", file),
        "acls",
        "--principal",
        "User:x",
        "--set",
        "input.framed-topics=stock-events",
        "--set",
        "registry.url=http://127.0.0.1:1",
        "--set",
        "registry.user=u");
    wrong("notify");
    failed("notify", missing);
    wrong("supply");
    wrong("run", "--no-such-flag");
    failed("run", "--data-dir", file);
    wrong("dead-letters", "--resend");
    wrong("forecast", file, "--horizon", "0", "--out", missing);

    failed("topics", "--check", "--bootstrap-servers", "127.0.0.1:1");
    failed(
        "run",
        "--data-dir",
        folder.resolve("data").toString(),
        "--http-port",
        "0",
        "--wait-for-broker",
        "0",
        "--bootstrap-servers",
        "kafka.invalid:9092");
    failed("topics", "--check", "--bootstrap-servers", BROKER.bootstrapServers());
    failed("dead-letters", "--bootstrap-servers", BROKER.bootstrapServers());

    assertThat(rows).as("documented, but never seen").containsExactlyInAnyOrderElementsOf(seen);
  }

  private void wrong(String... call) {
    told(2, Map.of(), call);
  }

  private void failed(String... call) {
    told(1, Map.of(), call);
  }

  private void told(int exitCode, Map<String, String> environment, String... call) {
    CommandLineRun run = CommandLineRun.of(environment, call);
    String line = run.err().lines().findFirst().orElse("");
    assertThat(run.exitCode()).as("%s: %s", List.of(call), line).isEqualTo(exitCode);
    List<String> fitting =
        rows.stream().filter(row -> pattern(row).matcher(line).matches()).toList();
    assertThat(fitting).as("%s: %s", List.of(call), line).hasSize(1);
    seen.addAll(fitting);
  }

  /** Three dots stand for whatever it is in a case. */
  private static Pattern pattern(String row) {
    return Pattern.compile(
        Arrays.stream(row.split("\\.\\.\\.", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }

  private static Set<String> rows() {
    try {
      return ROW.matcher(Files.readString(Path.of("docs", "troubleshooting.md")))
          .results()
          .map(row -> row.group(1))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
