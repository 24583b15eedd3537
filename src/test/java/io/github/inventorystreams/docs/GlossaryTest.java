package io.github.inventorystreams.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary and the pages beside it: the classes they name exist, and so do their links. */
class GlossaryTest {
  private static final Path SOURCE = Path.of("src/main/java/io/github/inventorystreams");
  private static final Path GLOSSARY = Path.of("docs/glossary.md");

  /** A row of the table: term, meaning, symbol (may be empty), class. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\| ([^|]+) \\|$");

  /** Class names have a small letter, so that constants such as {@code LOW} are none. */
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Z0-9]*[a-z]\\w*)`");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private record Term(String name, String classes) {}

  static List<Path> pages() {
    return List.of(GLOSSARY, Path.of("docs/architecture.md"), Path.of("docs/replenishment.md"));
  }

  @Test
  void theGlossaryHasTheTermsOfTheField() {
    assertThat(terms()).hasSizeGreaterThanOrEqualTo(35);
    assertThat(terms()).extracting(Term::name).doesNotHaveDuplicates();
    assertThat(terms())
        .extracting(Term::name)
        .contains(
            "safety stock",
            "reorder point",
            "order-up-to level",
            "inventory position",
            "protection interval",
            "censored demand");
  }

  @Test
  void eachTermNamesAClassThatExists() throws IOException {
    Set<String> known = classes();
    assertThat(terms())
        .isNotEmpty()
        .allSatisfy(
            term -> {
              List<String> named = namesIn(term.classes());
              assertThat(named).as(term.name()).isNotEmpty();
              assertThat(named).as(term.name()).isSubsetOf(known);
            });
  }

  /** A class that is renamed takes the prose with it. */
  @ParameterizedTest
  @MethodSource("pages")
  void aPageNamesOnlyClassesThatExist(Path page) throws IOException {
    List<String> named = namesIn(text(page));
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named).isSubsetOf(classes());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itsLinksLeadToFiles(Path page) {
    assertThat(LINK.matcher(text(page)).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theReadmeLeadsToIt(Path page) {
    assertThat(text(Path.of("README.md"))).contains("](docs/%s)".formatted(page.getFileName()));
  }

  private static List<Term> terms() {
    return ROW.matcher(text(GLOSSARY))
        .results()
        .filter(row -> !row.group(1).equals("term"))
        .map(GlossaryTest::term)
        .toList();
  }

  private static Term term(MatchResult row) {
    return new Term(row.group(1), row.group(4));
  }

  private static List<String> namesIn(String text) {
    return CLASS.matcher(text).results().map(name -> name.group(1)).toList();
  }

  /** The simple names of the top-level classes of the product. */
  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(toUnmodifiableSet());
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page, UTF_8);
    } catch (IOException e) {
      throw new AssertionError(page + " can't be read", e);
    }
  }
}
