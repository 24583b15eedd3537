package io.github.inventorystreams.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds what to do. */
class RunbookTest {
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\((critical|warning)\\) \\|");

  @Test
  void eachAlertHasItsRowInTheOrderOfTheRules() throws IOException {
    List<String> alerts = found(ALERT, Path.of("config", "prometheus", "alerts.yml"));

    assertThat(alerts).hasSizeGreaterThan(15);
    assertThat(found(ROW, Path.of("docs", "operations.md"))).isEqualTo(alerts);
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(RunbookTest::name).toList();
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
