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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Each call of the program that the documentation shows, is one that it takes. */
class DocumentedCommandsTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern IN_TEXT = Pattern.compile("`((?:\\S*/)?inventory-streams [^`]+)`");

  /** Without the name of the program, but with a flag. */
  private static final Pattern FLAG = Pattern.compile("(?<= )--[a-z-]+");

  private static final Pattern FLAGGED = Pattern.compile("`([a-z-]+(?: [A-Za-z.]+)? --[^`|]+)`");

  /** Words as the shell has them, up to what ends a command. */
  private static final Pattern WORD =
      Pattern.compile("\\G\\s*(?:([|;&><#].*)|((?:\"[^\"]*\"|'[^']*'|[^\\s|;&><\"'])+))");

  @Test
  void eachIsTaken() throws IOException {
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Path page : pages()) {
      for (List<String> call : calls(Files.readString(page))) {
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
    for (Path page : pages()) {
      Matcher flagged = FLAGGED.matcher(BLOCK.matcher(Files.readString(page)).replaceAll(""));
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
    assertThat(calls(page))
        .containsExactly(
            List.of("check", "--json"),
            List.of("replay", "a b.csv", "--column", "timestamp=Created at", "--json"),
            List.of("demo"));
    assertThatCode(() -> Main.commandLine(Map.of()).parseArgs("demo")).doesNotThrowAnyException();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> pages =
          new ArrayList<>(
              docs.filter(page -> page.toString().endsWith(".md"))
                  // What was decided once need not hold for ever.
                  .filter(page -> !page.startsWith(Path.of("docs", "decisions")))
                  .sorted()
                  .toList());
      pages.add(Path.of("README.md"));
      return pages;
    }
  }

  private static List<List<String>> calls(String page) {
    List<List<String>> calls = new ArrayList<>();
    Matcher text = IN_TEXT.matcher(BLOCK.matcher(page).replaceAll(""));
    while (text.find()) {
      if (text.group(1).contains(" COMMAND")) {
        continue;
      }
      // Brackets and dots say what may be left out, and what may come again.
      add(text.group(1).replaceAll("[\\[\\]]|\\.\\.\\.$", ""), calls);
    }
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      block.group(1).replace("\\\n", " ").lines().forEach(line -> add(line, calls));
    }
    return calls;
  }

  private static void add(String line, List<List<String>> calls) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find() && word.group(2) != null) {
      words.add(word.group(2).replaceAll("[\"']", ""));
    }
    if (!words.isEmpty() && words.get(0).matches("(.*/)?inventory-streams")) {
      calls.add(List.copyOf(words.subList(1, words.size())));
    }
  }
}
