package io.github.inventorystreams.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.inventorystreams.app.Main;
import io.github.inventorystreams.archive.Archive.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The archives explain the whole command line to {@code man} and complete it in bash. */
@EnabledIfSystemProperty(named = Archive.PROPERTY, matches = ".+")
class CommandLineFilesTest {
  @TempDir static Path folder;
  private static Archive archive;

  @BeforeAll
  static void unpack() throws Exception {
    archive = Archive.unpack("-service.tar.gz", folder.resolve("service"));
  }

  @Test
  void eachCommandHasItsManualPage() throws IOException {
    List<CommandSpec> commands = shown(Main.commandLine(Map.of())).toList();
    assertThat(commands).hasSizeGreaterThan(20);
    for (CommandSpec command : commands) {
      String name = command.qualifiedName("-");
      // Roff writes a hyphen that is not to become a dash with a backslash.
      String page = Files.readString(manual().resolve(name + ".1")).replace("\\-", "-");
      assertThat(page).as(name).contains(".SH \"NAME\"", ".SH \"SYNOPSIS\"", Archive.version());
      for (OptionSpec option : command.options()) {
        if (!option.hidden()) {
          assertThat(page).as(name).contains(option.longestName());
        }
      }
    }
    try (Stream<Path> pages = Files.list(manual())) {
      assertThat(pages).hasSameSizeAs(commands);
    }
  }

  @Test
  void manFindsNothingWrongWithThem() throws Exception {
    assumeTrue(has("groff"), "needs groff");
    try (Stream<Path> pages = Files.list(manual())) {
      for (Path page : pages.toList()) {
        Run run =
            Archive.run(archive.home(), "groff", "-man", "-Tutf8", "-ww", "-z", page.toString());
        assertThat(run.exitCode()).as(page.toString()).isZero();
        assertThat(run.err()).as(page.toString()).isEmpty();
      }
    }
  }

  @Test
  void bashCompletesCommandsAndTheirOptions() throws Exception {
    assumeTrue(has("bash"), "needs bash");
    assertThat(Archive.run(archive.home(), "bash", "-n", completion().toString()).err()).isEmpty();
    assertThat(completed("inventory-streams", "to")).containsExactly("topics");
    assertThat(completed("inventory-streams", "topics", "--inter")).containsExactly("--internal");
    assertThat(completed("inventory-streams", "bench", "thr")).containsExactly("throughput");
  }

  /** What bash offers for the last of some words. */
  private static List<String> completed(String... words) throws Exception {
    String script =
        """
        source "$0"
        function=$(complete -p "$1" | sed 's/.* -F \\([^ ]*\\) .*/\\1/')
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        COMP_LINE="$*"
        COMP_POINT=${#COMP_LINE}
        "$function" "$1" "${!#}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    List<String> command = new ArrayList<>(List.of("bash", "-c", script));
    command.add(completion().toString());
    command.addAll(List.of(words));
    Run run = Archive.run(archive.home(), command.toArray(String[]::new));
    return run.out().lines().map(String::strip).toList();
  }

  private static boolean has(String program) throws Exception {
    return Archive.run(archive.home(), "sh", "-c", "command -v " + program).exitCode() == 0;
  }

  private static Path completion() {
    return archive.home().resolve("share/bash-completion/completions/inventory-streams");
  }

  private static Path manual() {
    return archive.home().resolve("share/man/man1");
  }

  /** A command and those below it, as the help lists them. */
  private static Stream<CommandSpec> shown(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream()
            .filter(each -> !each.getCommandSpec().usageMessage().hidden())
            .flatMap(CommandLineFilesTest::shown));
  }
}
