package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The peer is not built with the product, but a part of the product is built with the peer. */
class PeerBuildTest {
  private static final Path POM = Path.of("src/bench/flink-peer/pom.xml");
  private static final Pattern INCLUDE =
      Pattern.compile("<include>(.*/bench/\\w+\\.java)</include>");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

  @Test
  void whatItTakesOfTheProductIsThereAndNeedsNoLibrary() throws IOException {
    List<String> taken =
        INCLUDE.matcher(Files.readString(POM)).results().map(found -> found.group(1)).toList();
    assertThat(taken).anyMatch(file -> file.endsWith("/Meter.java"));
    for (String file : taken) {
      String source = Files.readString(Path.of("src/main/java", file));
      assertThat(IMPORT.matcher(source).results().map((MatchResult found) -> found.group(1)))
          .as(file)
          .allMatch(
              name ->
                  name.startsWith("java.")
                      || name.startsWith("com.sun.management.")
                      || name.startsWith("org.jspecify."));
    }
  }
}
