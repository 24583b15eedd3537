package io.github.inventorystreams.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Each call of the program that the documentation shows, is one that it takes. */
class DocumentedCommandsTest {
  /** Without the name of the program, but with a flag. */
  private static final Pattern FLAG = Pattern.compile("(?<= )--[a-z-]+");

  private static final Pattern FLAGGED = Pattern.compile("`([a-z-]+(?: [A-Za-z.]+)? --[^`|]+)`");

  @Test
  void eachIsTaken() throws IOException {
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Path page : DocumentedCalls.pages()) {
      for (List<String> call : DocumentedCalls.in(Files.readString(page))) {
        calls++;
        try {
          CommandLine program = Main.commandLine(Map.of());
          // A text may name a command alone.
          if (call.size() > 1 || !program.getSubcommands().containsKey(call.get(0))) {
            program.parseArgs(call.toArray(String[]::new));
          }
        } catch (RuntimeException e) {
          wrong.add("%s: %s: %s".formatted(page, String.join(" ", call), e.getMessage()));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(calls).isGreaterThan(60);
  }

  /** A text names a command with one of its flags, and not all that a call needs. */
  @Test
  void eachFlagThatATextNamesIsOneOfItsCommand() throws IOException {
    List<String> wrong = new ArrayList<>();
    int flags = 0;
    for (Path page : DocumentedCalls.pages()) {
      Matcher flagged = FLAGGED.matcher(DocumentedCalls.withoutBlocks(Files.readString(page)));
      while (flagged.find()) {
        CommandLine command = command(flagged.group(1));
        Matcher flag = FLAG.matcher(flagged.group(1));
        while (command != null && flag.find()) {
          flags++;
          if (command.getCommandSpec().findOption(flag.group()) == null) {
            wrong.add("%s: %s".formatted(page, flagged.group(1)));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(flags).isGreaterThan(50);
  }

  /** The command that the words begin with, or {@code null}. */
  private static @Nullable CommandLine command(String words) {
    CommandLine command = Main.commandLine(Map.of());
    for (String word : words.split(" ", -1)) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        break;
      }
      command = next;
    }
    return command.getParent() == null ? null : command;
  }

  @Test
  void callsAreFoundInBlocksAndInText() {
    String page =
        """
        Type `bin/inventory-streams check [--json]`, or:

        ```sh
        export A=b
        sudo docker run inventory-streams run
        bin/inventory-streams replay 'a b.csv' --column timestamp="Created at" \\
            --json | jq .  # all of it
        inventory-streams demo &
        ```
        """;
    assertThat(DocumentedCalls.in(page))
        .containsExactly(
            List.of("check", "--json"),
            List.of("replay", "a b.csv", "--column", "timestamp=Created at", "--json"),
            List.of("demo"));
    assertThatCode(() -> Main.commandLine(Map.of()).parseArgs("demo")).doesNotThrowAnyException();
  }
}
