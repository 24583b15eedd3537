package io.github.inventorystreams.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of scenarios ends as it says. {@code -Dscenarios.write=true} writes what the
 * processor tells into the folders instead, to be read before it is believed.
 */
class ScenariosTest {
  private static final Path ROOT = Path.of("src/test/resources/scenarios");

  @TestFactory
  Stream<DynamicTest> endsAsItSays() throws IOException {
    return scenarios().stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> check(scenario)));
  }

  @Test
  void eachIsToldInOneLine() throws IOException {
    assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(25);
    for (Scenario scenario : scenarios()) {
      assertThat(Files.readAllLines(scenario.folder().resolve("about.txt")))
          .as(scenario.name())
          .singleElement()
          .asString()
          .isNotBlank();
    }
  }

  private static void check(Scenario scenario) throws IOException {
    Path expected = scenario.folder().resolve("expected.txt");
    String told = scenario.published();
    if (Boolean.getBoolean("scenarios.write")) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }

  private static List<Scenario> scenarios() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .sorted()
          .map(folder -> new Scenario(folder.getFileName().toString(), folder))
          .toList();
    }
  }
}
