package io.github.inventorystreams.supply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples in {@code config/supply}. */
class ShippedSupplyFilesTest {
  private static final Path EXAMPLES = Path.of("config", "supply");
  private static final Pattern VARIABLE = Pattern.compile("From\": \"([A-Z_]+)\"");
  private static final Pattern FORM = Pattern.compile("\"form\": \"([a-z0-9-]+)\"");
  private static final Pattern TYPE = Pattern.compile("\"type\": \"([a-z]+)\"");

  @Test
  void eachIsAPlanAndEachFormAndWayHasOne() throws IOException {
    TreeSet<String> forms = new TreeSet<>();
    TreeSet<String> types = new TreeSet<>();
    for (Path example : examples()) {
      String text = Files.readString(example);
      SupplyPlan plan =
          new SupplyFile(EXAMPLES, secrets(text), Duration::parse, InstantSource.system())
              .parse(text);
      assertThat(plan.ways()).as("%s", example).isNotEmpty();
      FORM.matcher(text).results().forEach(form -> forms.add(form.group(1)));
      TYPE.matcher(text).results().forEach(type -> types.add(type.group(1)));
    }
    assertThat(types).containsExactly("files", "mail", "webhook");
    assertThat(forms)
        .containsExactly(
            "csv", "edifact-d01b", "edifact-d96a", "json", "pdf", "ubl-peppol", "x12-4010");
  }

  @Test
  void theyStandInTheDocumentation() throws IOException {
    String documentation = Files.readString(Path.of("docs", "suppliers.md"));
    for (Path example : examples()) {
      assertThat(documentation).contains("config/supply/" + example.getFileName());
    }
  }

  private static List<Path> examples() throws IOException {
    try (var files = Files.list(EXAMPLES)) {
      List<Path> examples = files.sorted().toList();
      assertThat(examples).isNotEmpty();
      return examples;
    }
  }

  /** A secret of its own for each variable. */
  private static Map<String, String> secrets(String text) {
    Map<String, String> secrets = new HashMap<>();
    VARIABLE
        .matcher(text)
        .results()
        .forEach(
            variable ->
                secrets.put(
                    variable.group(1), variable.group(1) + " ".repeat(8) + "that is long enough"));
    return secrets;
  }
}
