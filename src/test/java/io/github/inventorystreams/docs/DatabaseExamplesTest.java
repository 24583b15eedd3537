package io.github.inventorystreams.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The statements that load our topics into databases name fields that our values have. */
class DatabaseExamplesTest {
  private static final Path EXAMPLES = Path.of("docs", "examples");
  private static final Path SCHEMAS = Path.of("config", "schemas");

  /** A view of a topic, and a load of one. */
  private static final Pattern VIEW =
      Pattern.compile("(?s)create or replace view.*?topic like '%([a-z-]+)'");

  private static final Pattern LOAD =
      Pattern.compile("(?s)create routine load.*?\"kafka_topic\" = \"([a-z-]+)\"");
  private static final Pattern COLUMN_FIELD = Pattern.compile("(\\w+) -> ?>? ?'(\\w+)'");
  private static final Pattern PATH_FIELD = Pattern.compile("\\$\\.(\\w+)");

  @Test
  void viewsOfPostgresNameFieldsOfTheirTopics() throws IOException {
    Matcher view = VIEW.matcher(Files.readString(EXAMPLES.resolve("postgres/schema.sql")));
    int views = 0;
    while (view.find()) {
      views++;
      JsonNode schema = schema(view.group(1));
      Matcher field = COLUMN_FIELD.matcher(view.group().replace("->>", "-> >"));
      Set<String> unknown = new TreeSet<>();
      while (field.find()) {
        JsonNode properties =
            field.group(1).equals("line")
                ? schema.at("/properties/lines/items/properties")
                : schema.get("properties");
        if (!properties.has(field.group(2))) {
          unknown.add(field.group(2));
        }
      }
      assertThat(unknown).as(view.group(1)).isEmpty();
    }
    assertThat(views).isEqualTo(4);
  }

  @Test
  void loadsOfDorisNameFieldsOfTheirTopics() throws IOException {
    String tables = Files.readString(EXAMPLES.resolve("doris/schema.sql"));
    Matcher load = LOAD.matcher(Files.readString(EXAMPLES.resolve("doris/load.sql")));
    int loads = 0;
    while (load.find()) {
      loads++;
      JsonNode properties = schema(load.group(1)).get("properties");
      Matcher field = PATH_FIELD.matcher(load.group());
      Set<String> unknown = new TreeSet<>();
      while (field.find()) {
        if (!properties.has(field.group(1))) {
          unknown.add(field.group(1));
        }
      }
      assertThat(unknown).as(load.group(1)).isEmpty();
      assertThat(columns(load.group())).hasSameSizeAs(fields(load.group()));
      assertThat(tables).contains("inventory." + table(load.group()) + " (");
      for (String column : columns(load.group())) {
        assertThat(tables.split("inventory." + table(load.group()), 2)[1])
            .as("column %s of %s", column, load.group(1))
            .contains("\n  " + column + ' ');
      }
    }
    assertThat(loads).isEqualTo(3);
  }

  private static List<String> columns(String load) {
    return List.of(load.replaceFirst("(?s).*?columns \\(([^)]*)\\).*", "$1").split(", "));
  }

  private static List<String> fields(String load) {
    return PATH_FIELD.matcher(load).results().map(field -> field.group(1)).toList();
  }

  private static String table(String load) {
    return load.replaceFirst("(?s).*? on (\\w+).*", "$1");
  }

  private static JsonNode schema(String topic) throws IOException {
    return new ObjectMapper()
        .readTree(SCHEMAS.resolve(topic.replaceFirst("s$", "") + ".json").toFile());
  }
}
