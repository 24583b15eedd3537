package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonLimitsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern MAKES_ONE =
      Pattern.compile(
          "new (Object|Json)Mapper\\(|(JsonMapper|JsonFactory)\\s*\\.builder\\(|new JsonFactory\\(");

  /** Those that write alone, or read back what another process of ours has printed. */
  private static final Set<String> WRITERS =
      Set.of(
          "AccountingJson", "ApiJson", "BoundedJson", "Json", "JsonObjectWriter", "JsonOrderForm");

  @Test
  void whoReadsJsonFromOutsideHasItsBoundsFromOnePlace() throws IOException {
    Set<String> makers = new TreeSet<>(WRITERS);
    makers.add("JsonLimits");
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      List<Path> files = sources.filter(path -> path.toString().endsWith(".java")).toList();
      Set<String> found = new TreeSet<>();
      for (Path file : files) {
        if (MAKES_ONE.matcher(Files.readString(file)).find()) {
          found.add(file.getFileName().toString().replace(".java", ""));
        }
      }
      assertThat(found).isEqualTo(makers);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWithoutABound(JsonLimits limits) {
    for (String hostile :
        List.of(
            "[".repeat(65) + "]".repeat(65),
            "1".repeat(1_001),
            "{\"" + "n".repeat(1_001) + "\":1}",
            "{\"a\":1,\"a\":2}",
            "{} {}")) {
      assertThatThrownBy(() -> limits.mapper().build().readTree(hostile))
          .as(hostile.substring(0, 5))
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  @Test
  void ourOwnTopicsAreReadWithBounds() {
    OutputReader reader = new OutputReader();
    String deep = "{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}";
    assertThatThrownBy(() -> reader.stockLevel(deep.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are more than 64 levels of objects and lists");
    assertThatThrownBy(() -> reader.stockLevel("{} {}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTableOfIdsSaysNothingBeyondThem() {
    IdTable.InTopic table = new IdTable.InTopic("skus", "ids", JsonPointer.compile("/a"));
    assertThat(table.valueOf("{\"a\":\"A-1\"}".getBytes(UTF_8))).isEqualTo("A-1");
    assertThat(
            table.valueOf(
                ("{\"a\":\"A-1\",\"b\":" + "[".repeat(500) + "]".repeat(500) + "}")
                    .getBytes(UTF_8)))
        .isNull();
  }
}
