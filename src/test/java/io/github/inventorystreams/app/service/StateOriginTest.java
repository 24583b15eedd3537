package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local state lives as long as the topics that it is of. */
class StateOriginTest {
  @TempDir Path directory;
  private Path state;
  private StateOrigin origin;

  @BeforeEach
  void keepState() throws IOException {
    state = Files.createDirectories(directory.resolve("shop"));
    Files.writeString(state.resolve("store"), "books");
    origin = new StateOrigin(directory, "shop");
  }

  @Test
  void goesOnWithTheSameTopics() {
    origin.remember(Map.of("a", "id-a", "b", "id-b"));
    origin.check(Map.of("b", "id-b", "a", "id-a"));

    assertThat(state.resolve("store")).exists();
  }

  @Test
  void isNotOfATopicThatWasMadeAnew() {
    origin.remember(Map.of("a", "id-a", "b", "id-b"));
    origin.check(Map.of("a", "id-a", "b", "another"));

    assertThat(state).doesNotExist();
  }

  @Test
  void aTopicThatIsNewOrNotSeenSaysNothing() {
    origin.remember(Map.of("a", "id-a"));
    origin.check(Map.of("c", "id-c"));

    assertThat(state.resolve("store")).exists();
  }

  @Test
  void isOfNobodyKnowsWhatWithoutANote() {
    origin.check(Map.of("a", "id-a"));

    assertThat(state).doesNotExist();
  }

  @Test
  void aFileThatSaysNothingIsNotTrusted() throws IOException {
    Files.writeString(directory.resolve("shop.topics"), "a\n");
    origin.check(Map.of("a", "id-a"));

    assertThat(state).doesNotExist();
  }
}
