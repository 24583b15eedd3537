package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the ready mappings. */
class MappingPagesTest {
  private static final Pattern SETTINGS =
      Pattern.compile("input[.]stock-topics=(.+)\ninput[.]mappings=(.+)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  static Stream<Path> pages() {
    return ReadyMappings.names(ReadyMappings.PAGES, ".md").stream()
        .map(name -> ReadyMappings.PAGES.resolve(name + ".md"));
  }

  @Test
  void eachMappingIsInTheListAndOnAPage() {
    String list = ReadyMappings.text(ReadyMappings.PAGES.resolve("README.md"));
    List<String> pages = pages().map(ReadyMappings::text).toList();
    assertThat(ReadyMappings.names())
        .hasSizeGreaterThan(12)
        .allSatisfy(
            name -> {
              assertThat(list).contains('`' + name + '`');
              assertThat(pages).anyMatch(page -> page.contains(name + ".json"));
            });
  }

  /** Whoever copies the two lines of a page has a service that starts and reads these topics. */
  @ParameterizedTest
  @MethodSource("pages")
  void theSettingsOfAPageNameItsMappingsAndTheirTopics(Path page) {
    if (page.endsWith("README.md")) {
      return;
    }
    Matcher settings = SETTINGS.matcher(ReadyMappings.text(page));
    assertThat(settings.find()).isTrue();
    assertThat(Arrays.stream(settings.group(2).split(",")))
        .extracting(file -> ReadyMappings.parse(ReadyMappings.text(Path.of(file))).topic())
        .containsExactly(settings.group(1).split(","));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itsLinksLeadToFiles(Path page) {
    assertThat(LINK.matcher(ReadyMappings.text(page)).results())
        .allSatisfy(link -> assertThat(Files.exists(page.resolveSibling(link.group(1)))).isTrue());
  }
}
