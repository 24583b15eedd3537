package io.github.inventorystreams.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyCommandTest {
  private static final String FILE =
      """
      {"channels": {
         "mails": {"type": "folder", "folder": "mails", "from": "a@example.com", "to": ["b@example.com"]},
         "hook": {"type": "webhook", "url": "http://127.0.0.1:1/x", "secretFrom": "HOOK"}},
       "routes": [{"to": ["mails", "hook"]}]}
      """;

  @TempDir private Path directory;

  @Test
  void sendsATestMessage() throws Exception {
    CommandLineRun run = run("--test", "mails");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualToIgnoringNewLines("mails has taken the test message.");
    try (Stream<Path> mails = Files.list(directory.resolve("mails"))) {
      assertThat(mails)
          .singleElement()
          .satisfies(mail -> assertThat(Files.readString(mail)).contains("This is a test"));
    }
  }

  @Test
  void saysInOneLineWhyAChannelHasNotTakenIt() throws Exception {
    CommandLineRun run = run("--test", "hook");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("hook has not taken the test message: 127.0.0.1:1 does not answer")
        .doesNotContain("canary");
  }

  @Test
  void wrongUsageIsNamed() throws Exception {
    assertThat(run("--test", "nobody"))
        .returns(2, CommandLineRun::exitCode)
        .extracting(CommandLineRun::err)
        .asString()
        .contains("There is no channel nobody; there are mails, hook.");
    assertThat(CommandLineRun.of("notify").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("notify", directory.resolve("none").toString()))
        .returns(1, CommandLineRun::exitCode)
        .extracting(CommandLineRun::err)
        .asString()
        .startsWith("There is no file ");
    Path slip = Files.writeString(directory.resolve("slip.json"), "{\"chanels\": {}}");
    assertThat(CommandLineRun.of("notify", slip.toString()).err())
        .contains("slip.json: the file.channels is missing.")
        .hasLineCount(1);
  }

  private CommandLineRun run(String... arguments) throws Exception {
    Path file = Files.writeString(directory.resolve("notify.json"), FILE);
    return CommandLineRun.of(
        Map.of("HOOK", "canary"),
        Stream.concat(Stream.of("notify", file.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
