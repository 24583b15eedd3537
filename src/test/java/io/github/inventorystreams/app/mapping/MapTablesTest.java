package io.github.inventorystreams.app.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command's output of ids that the mapping looks up. */
class MapTablesTest {
  @TempDir private Path directory;
  private Path mapping;

  @BeforeEach
  void write() throws IOException {
    Path shops = Files.writeString(directory.resolve("shops.csv"), "id,location\n9,DC1\n");
    mapping =
        Files.writeString(
            directory.resolve("levels.json"),
            """
            {"topic": "levels",
             "tables": {"items": {"topic": "items"},
                        "shops": {"file": "%s", "key": "id", "value": "location"}},
             "event": {"type": "COUNT", "source": "s", "eventId": "/id",
                       "sku": {"path": "/id", "table": "items"},
                       "location": {"path": "/shop", "table": "shops"},
                       "countedQuantity": "/n", "countedAt": "/at", "occurredAt": "/at"}}
            """
                .formatted(shops));
  }

  @Test
  void tablesInFilesAreReadAndThoseInTopicsAreNamed() throws IOException {
    CommandLineRun known = map(9);
    assertThat(known.exitCode()).isZero();
    assertThat(known.out()).contains("sku=items(7) location=DC1");
  }

  @Test
  void anIdThatAFileDoesNotHaveIsADeadLetter() throws IOException {
    CommandLineRun unknown = map(8);
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.out())
        .contains("dead letter UNKNOWN_ID: location: the table shops (the file ");
  }

  private CommandLineRun map(int shop) throws IOException {
    String level = "{\"id\":7,\"shop\":%d,\"n\":3,\"at\":\"2026-11-27T10:00:00Z\"}".formatted(shop);
    Path sample = Files.writeString(directory.resolve("level.json"), level);
    return CommandLineRun.of("map", mapping.toString(), sample.toString());
  }
}
