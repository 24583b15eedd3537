package io.github.inventorystreams.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The calls of the program that the documentation shows, each without the program's name. */
final class DocumentedCalls {
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern IN_TEXT = Pattern.compile("`((?:\\S*/)?inventory-streams [^`]+)`");

  /** Words as the shell has them, up to what ends a command. */
  private static final Pattern WORD =
      Pattern.compile("\\G\\s*(?:([|;&><#].*)|((?:\"[^\"]*\"|'[^']*'|[^\\s|;&><\"'])+))");

  private DocumentedCalls() {}

  /** The pages of the documentation. */
  static List<Path> pages() throws IOException {
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

  /** A page without its blocks of commands. */
  static String withoutBlocks(String page) {
    return BLOCK.matcher(page).replaceAll("");
  }

  /** The calls of a page, as words: first those in its text, then those in blocks of commands. */
  static List<List<String>> in(String page) {
    List<List<String>> calls = new ArrayList<>();
    Matcher text = IN_TEXT.matcher(withoutBlocks(page));
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
